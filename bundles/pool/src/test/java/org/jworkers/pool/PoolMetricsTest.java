package org.jworkers.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Task;

@Tag("J16")
class PoolMetricsTest extends FakePool {
  private final PoolMetrics<Integer, Integer> metrics = new PoolMetrics<>();

  private void run() {
    try (Pool<Integer, Integer> pool = builder(Tasks::reciprocal).listener(metrics).open()) {
      pool.add(FAKE);
      assertThrows(PoolException.class, () -> pool.run(List.of(1, 0, 2)));
    }
  }

  @Test
  void countsWhatHappens() {
    run();

    PoolSnapshot all = metrics.snapshot();
    assertEquals(5, all.enqueued(), "the bad one three times");
    assertEquals(2, all.finished());
    assertEquals(1, all.failed());
    assertEquals(0, all.died());
    assertEquals(0, all.queued());
    assertEquals(0, all.inFlight());
    assertTimings(5, all.waited());
    assertTimings(5, all.ran());
    assertEquals(Set.of("Pool worker 0"), all.workers().keySet());
    assertEquals(2, all.workers().get("Pool worker 0").finished());
    assertEquals(all.ran(), all.workers().get("Pool worker 0").ran());
    assertEquals(all.waited(), all.workers().get("Pool worker 0").waited());
  }

  private static void assertTimings(long count, Timings times) {
    assertEquals(count, times.count());
    assertTrue(times.meanMillis() > 0 && times.meanMillis() <= times.maxMillis(), times::toString);
    assertEquals(count, times.histogram().values().stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void tellsQueueLengthsAndWhatWaitedFromWhatRan() throws Exception {
    Gate gate = new Gate();
    Task<Integer, Integer> task =
        x -> {
          gate.pass();
          return x;
        };
    try (Pool<Integer, Integer> pool = builder(task).listener(metrics).open()) {
      Future<Integer> first = pool.submit(1);
      Future<Integer> second = pool.submit(2);
      assertEquals(2, pool.queued());
      pool.add(FAKE);
      gate.awaitReached();
      Gate.eventually(() -> metrics.snapshot().inFlight() == 1, "The first is with the worker");

      assertEquals(1, metrics.getQueued());
      assertEquals(Map.of("Pool worker 0", 1L), metrics.getInFlightByWorker());
      long held = System.nanoTime();
      Gate.eventually(() -> System.nanoTime() - held > 20_000_000, "Some time is to pass");
      gate.open();
      first.get();
      second.get();
    }
    PoolSnapshot all = metrics.snapshot();
    assertEquals(2, all.ran().count());
    assertTrue(all.ran().maxMillis() >= 20, () -> "the first ran: " + all);
    assertTrue(all.waited().maxMillis() >= 20, () -> "the second waited: " + all);
    assertEquals(0, all.queued());
  }

  @Test
  void forgetsWorkersThatAreNoMore() throws Exception {
    try (Pool<Integer, Integer> pool = builder(Tasks::square).spares(1).listener(metrics).open()) {
      pool.add(FAKE);
      Gate.eventually(() -> workers.made().size() == 2, "A spare is to be started");
      made(0).kill();
      pool.run(List.of(1));

      assertEquals(Set.of("Pool worker 1"), metrics.snapshot().workers().keySet());
    }
  }

  @Test
  void isAnMxBean() throws Exception {
    run();
    MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    ObjectName name = new ObjectName("org.jworkers.test:type=Pool");
    server.registerMBean(metrics, name);
    try {
      assertEquals(2L, server.getAttribute(name, "Finished"));
      assertEquals(1L, server.getAttribute(name, "Failed"));
      assertEquals(0L, server.getAttribute(name, "Queued"));
      for (String histogram : List.of("WaitHistogramByWorker", "RunHistogramByWorker")) {
        TabularData byWorker = (TabularData) server.getAttribute(name, histogram);
        assertTrue(byWorker.containsKey(new Object[] {"Pool worker 0"}), byWorker::toString);
      }
    } finally {
      server.unregisterMBean(name);
    }
  }
}
