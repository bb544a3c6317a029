package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Attempt;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Task;
import org.jworkers.tck.tasks.Tasks;

/** Rows F18 to F20: arguments that are given once, and items that fail. */
interface ItemRows {

  @Test
  @Tag("F18")
  default void usesItsDefaultArgument(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker =
        bench.workers().startPersistent(bench.subject().spec(), Tasks.SQUARE, 7);
    worker.enqueue();
    worker.enqueue(8);
    worker.enqueue();

    assertEquals(3L, worker.join());

    assertTrue(worker.await(Eventually.DEADLINE));
    Ended.withResults(List.of(49, 64, 49), worker);
  }

  @Test
  @Tag("F18")
  default void givesEachItemACopyOfItsOwnOfTheDefaultArgument(Bench bench) throws Exception {
    List<Integer> list = new ArrayList<>(List.of(1, 2));
    PersistentWorker<List<Integer>, Integer> worker =
        bench.workers().startPersistent(bench.subject().spec(), Tasks.GROW, list);
    worker.enqueue();
    worker.enqueue();

    assertEquals(3, worker.nextResult());
    assertEquals(3, worker.nextResult());
    assertEquals(2, list.size());
  }

  @Test
  @Tag("F18")
  default void runsATaskWithItsArgumentBound(Bench bench) throws Exception {
    Task<Void, Integer> bound = Tasks.SQUARE.bind(7);

    PersistentWorker<Void, Integer> worker = bench.persistent(bound);
    worker.enqueue();

    assertEquals(49, worker.nextResult());
    assertEquals(49, bench.start(bound, null).join());
  }

  @Test
  @Tag("F19")
  default void endsAtAnItemThatFailsAndKeepsTheResultsBefore(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SUPERSTITIOUS);
    List.of(1, 2, 13).forEach(worker::enqueue);
    Late.enqueue(4, worker);

    assertTrue(worker.await(Eventually.DEADLINE));

    Throwable error = worker.error().orElseThrow();
    assertInstanceOf(IllegalArgumentException.class, error);
    assertEquals("bad luck: 13", error.getMessage());
    assertNull(worker.result());
    Ended.withResults(List.of(1, 4), worker);
  }

  @Test
  @Tag("F20")
  default void goesOnAfterAnItemThatFailsIfItsTaskIsAttempting(Bench bench) throws Exception {
    PersistentWorker<Integer, Attempt<Integer>> worker =
        bench.persistent(Task.attempting(Tasks.SUPERSTITIOUS));

    Attempt<Integer> good = worker.call(3);
    Attempt<Integer> bad = worker.call(13);
    Attempt<Integer> goodAgain = worker.call(4);

    assertEquals(new Attempt.Succeeded<>(9), good);
    Throwable error = assertInstanceOf(Attempt.Failed.class, bad).error();
    assertInstanceOf(IllegalArgumentException.class, error);
    assertEquals("bad luck: 13", error.getMessage());
    assertEquals(new Attempt.Succeeded<>(16), goodAgain);
    assertEquals(3L, worker.join());
  }
}
