package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Tasks;

/** Row A14: the scope that workers belong to. */
interface ScopeRows {

  @Test
  @Tag("A14")
  @Tag("D6")
  default void isListedAsLongAsItLives(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> one = bench.persistent(Tasks.SQUARE);
    PersistentWorker<Integer, Integer> two = bench.persistent(Tasks.SQUARE);
    assertEquals(Set.of(one, two), Set.copyOf(bench.workers().alive()));

    assertTrue(one.await(Eventually.DEADLINE));
    assertEquals(List.of(two), bench.workers().alive());

    assertTrue(two.await(Eventually.DEADLINE));
    assertEquals(List.of(), bench.workers().alive());
  }

  @Test
  @Tag("A14")
  default void finishesItsWorkWhenItsScopeIsLeft(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SQUARE);
    List.of(1, 2, 3).forEach(worker::enqueue);

    bench.workers().close();

    assertFalse(worker.isAlive());
    assertEquals(3L, worker.result());
    assertThrows(IllegalStateException.class, () -> bench.start(Tasks.SQUARE, 7));
  }

  @Test
  @Tag("A14")
  default void isTerminatedInParallelAfterAWhileWhenItsScopeIsLeft(Bench bench) throws Exception {
    List<Worker<Object>> workers =
        List.of(
            bench.startAndSee(Loops.IN, Loops.LOOP, null),
            bench.startAndSee(Loops.IN, Loops.LOOP, null),
            bench.startAndSee(Loops.IN, Loops.LOOP, null));
    long start = System.nanoTime();

    bench.workers().close();

    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Duration closeTimeout = Duration.ofSeconds(5);
    assertTrue(took.compareTo(closeTimeout) >= 0, () -> "it took " + took);
    assertTrue(took.compareTo(closeTimeout.multipliedBy(3)) < 0, () -> "it took " + took);
    for (Worker<Object> worker : workers) {
      assertFalse(worker.isAlive());
      assertTrue(worker.hasError().orElseThrow());
      // A process that got no time to obey within its grace was killed, and has no error.
      worker
          .error()
          .ifPresent(error -> assertEquals(WorkerTerminatedError.class, error.getClass()));
    }
  }

  @Test
  @Tag("A14")
  default void isTerminatedAtOnceIfTheClosingThreadIsInterrupted(Bench bench) throws Exception {
    Worker<Object> worker = bench.startAndSee(Loops.IN, Loops.LOOP, null);

    Thread.currentThread().interrupt();
    bench.workers().close();

    assertTrue(Thread.interrupted());
    assertTrue(worker.await(Eventually.DEADLINE));
    // It was asked and at once asked by force: whether it still obeyed or was killed is a race.
    assertTrue(worker.hasError().orElseThrow());
  }
}
