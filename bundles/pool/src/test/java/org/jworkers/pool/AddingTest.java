package org.jworkers.pool;

import static java.util.stream.IntStream.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.WorkerId;
import org.jworkers.api.WorkerStartException;

@Tag("H16")
class AddingTest extends FakePool {

  @Test
  void startsSeveralAtTheSameTime() {
    CyclicBarrier together = new CyclicBarrier(4);
    workers.beforeStart = () -> await(together);
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(FAKE, 4);

      assertEquals(4, workers.alive().size());
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new WorkerStartException("Nobody else is being started", e);
    }
  }

  @Test
  void ifOneOfSeveralCannotBeStartedNoneStays() {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      WorkerStartException planned = new WorkerStartException("planned");
      workers.refuse("Pool worker 1", planned);

      assertSame(planned, assertThrows(WorkerStartException.class, () -> pool.add(FAKE, 3)));

      assertEquals(List.of(), pool.workers());
      assertEquals(2, workers.made().size());
      assertEquals(List.of(), workers.alive());
    }
  }

  @Test
  void canBeCalledByManyThreads() throws Exception {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      List<Future<?>> adding = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        adding.add(beside(() -> pool.add(FAKE)));
      }
      for (Future<?> each : adding) {
        each.get(20, TimeUnit.SECONDS);
      }

      Set<Object> userIds = new HashSet<>();
      pool.workers().forEach(worker -> userIds.add(worker.userId()));
      assertEquals(Set.of(0, 1, 2, 3, 4, 5, 6, 7), userIds);
      assertEquals(range(0, 50).map(x -> x * x).boxed().toList(), pool.run(range(0, 50)));
    }
  }

  @Test
  void refusesAWorkerWithTheIdOfAnother() {
    workers.ids = id -> new WorkerId("fake", 1, 1);
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(FAKE);

      IllegalArgumentException refusal =
          assertThrows(IllegalArgumentException.class, () -> pool.add(FAKE));

      assertTrue(
          refusal.getMessage().startsWith("Duplicate worker id fake:1:1 in pool 'Pool'"),
          refusal.getMessage());
      assertEquals(1, pool.workers().size());
      assertFalse(made(1).isAlive());
    }
  }

  @Test
  @Tag("H17")
  void refusesToAttachNothing() {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      assertEquals(
          "Worker expected, not null",
          assertThrows(IllegalArgumentException.class, () -> pool.attach(null)).getMessage());
    }
  }

  @Test
  void anUnknownTypeFailsAtOnce() {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      assertThrows(
          IllegalArgumentException.class, () -> pool.add(org.jworkers.api.WorkerSpec.of("fibre")));
      assertEquals(List.of(), pool.workers());
    }
  }

  @Test
  void aWorkerThatIsAddedJoinsTheRunThatIsGoingOn() throws Exception {
    Gate gate = new Gate();
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(
          FAKE,
          x -> {
            gate.pass();
            return x * x;
          });
      Future<List<Integer>> run = beside(() -> pool.run(range(0, 5)));
      gate.awaitReached();

      pool.add(FAKE);

      FakeWorker<?, ?> joined = made(1);
      Gate.eventually(() -> joined.lastCounter() == 4, "It is to do all but the first");
      gate.open();
      assertEquals(List.of(0, 1, 4, 9, 16), run.get(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void aRunWaitsForAWorkerThatIsBeingStarted() throws Exception {
    Gate gate = new Gate();
    workers.beforeStart = gate::passStubbornly;
    AtomicReference<Thread> runner = new AtomicReference<>();
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      Future<?> adding = beside(() -> pool.add(FAKE));
      gate.awaitReached();
      Future<List<Integer>> run =
          beside(
              () -> {
                runner.set(Thread.currentThread());
                return pool.run(range(0, 3));
              });
      Gate.eventually(
          () -> runner.get() != null && runner.get().getState() == Thread.State.WAITING,
          "The run is to wait");

      gate.open();

      assertEquals(List.of(0, 1, 4), run.get(20, TimeUnit.SECONDS));
      adding.get(20, TimeUnit.SECONDS);
    }
  }
}
