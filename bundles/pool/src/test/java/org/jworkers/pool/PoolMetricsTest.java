package org.jworkers.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

    assertEquals(5, metrics.getEnqueued(), "the bad one three times");
    assertEquals(2, metrics.getFinished());
    assertEquals(1, metrics.getFailed());
    assertEquals(0, metrics.getDied());
    assertEquals(0, metrics.getInFlight());
    assertEquals(Map.of("Pool worker 0", 2L), metrics.getFinishedByWorker());
    assertTrue(metrics.getMeanMillis() > 0 && metrics.getMeanMillis() <= metrics.getMaxMillis());
    assertEquals(2, metrics.getHistogram().values().stream().mapToLong(Long::longValue).sum());
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
    } finally {
      server.unregisterMBean(name);
    }
  }
}
