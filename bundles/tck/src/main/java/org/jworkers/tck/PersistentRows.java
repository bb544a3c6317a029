package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.WorkerClosedException;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Tasks;

/** Rows F1 to F3 and F12 to F14: a persistent worker and its input. */
interface PersistentRows {
  /** The squares of the first ten numbers. */
  List<Integer> SQUARES = List.of(0, 1, 4, 9, 16, 25, 36, 49, 64, 81);

  /** More than a worker has at a time. */
  int MANY = 3_000;

  /** Hands a worker the first so many numbers. */
  private static void enqueue(int count, PersistentWorker<Integer, ?> worker) {
    IntStream.range(0, count).forEach(worker::enqueue);
  }

  @Test
  @Tag("F1")
  default void worksThroughItsItemsInOrder(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SQUARE);
    enqueue(10, worker);

    assertTrue(worker.await(Eventually.DEADLINE));

    assertEquals(10L, worker.result());
    assertEquals(Optional.of(false), worker.hasError());
    Ended.withResults(SQUARES, worker);
  }

  @Test
  @Tag("F1")
  default void worksThroughItemsThatItIsHandedTogether(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SQUARE);

    assertEquals(0, worker.enqueueAll(List.of()));
    assertEquals(0, worker.enqueueAll(IntStream.range(0, MANY).boxed().toList()));
    assertEquals(MANY, worker.enqueue(MANY));
    assertEquals(MANY + 1, worker.enqueueAll(List.of(MANY + 1)));
    assertEquals(MANY + 2, worker.join());

    Ended.withResults(IntStream.range(0, MANY + 2).map(x -> x * x).boxed().toList(), worker);
  }

  @Test
  @Tag("F2")
  default void canBeWaitedForTwiceWithItems(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SQUARE);
    enqueue(10, worker);

    assertTrue(worker.await(Eventually.DEADLINE));
    assertTrue(worker.await());

    assertEquals(10L, worker.join());
    Ended.withResults(SQUARES, worker);
  }

  @Test
  @Tag("F3")
  default void hasTheNumberOfItsItemsAsResultOnlyWhenItHasEnded(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SQUARE);
    enqueue(2, worker);
    assertEquals(0, worker.nextResult());
    assertEquals(1, worker.nextResult());

    assertNull(worker.result());
    assertEquals(Optional.empty(), worker.outcome());

    assertEquals(2L, worker.join());
    assertEquals(2L, worker.result());
  }

  @Test
  @Tag("F12")
  default void takesNoItemsWhenItsInputIsClosed(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SQUARE);
    worker.closeInput();

    String message =
        assertThrows(WorkerClosedException.class, () -> worker.enqueue(7)).getMessage();

    assertTrue(message.contains(worker.name()), message);
    assertThrows(WorkerClosedException.class, () -> worker.enqueueAll(List.of(7)));
    assertEquals(0L, worker.join());
  }

  @Test
  @Tag("F12")
  default void takesNoItemsWhenItIsDead(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SUPERSTITIOUS);
    worker.enqueue(13);
    Eventually.until(worker::toString, () -> !worker.isAlive());

    String message =
        assertThrows(WorkerClosedException.class, () -> worker.enqueue(7)).getMessage();

    assertTrue(message.contains(worker.name()), message);
    assertThrows(WorkerClosedException.class, worker::enqueue);
    assertThrows(WorkerClosedException.class, () -> worker.enqueueAll(List.of(7)));
  }

  @Test
  @Tag("F13")
  default void finishesWhatItHasWhenItsInputIsClosed(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SQUARE);
    enqueue(10, worker);

    worker.closeInput();
    worker.closeInput();

    assertEquals(10L, worker.join());
    assertTrue(worker.await(Eventually.DEADLINE));
    Ended.withResults(SQUARES, worker);
  }

  @Test
  @Tag("F13")
  default void returnsAtOnceFromClosingTheInput(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Loops.LOOP_AT_NEGATIVE);
    worker.enqueue(-1);
    bench.see(Loops.IN, worker);

    worker.closeInput();

    assertTrue(worker.isAlive());
    assertTrue(worker.terminate(Eventually.DEADLINE, false));
  }

  @Test
  @Tag("F14")
  default void endsAfterTheItemInWhichItClosesItsInput(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.LAST_AT_ZERO);
    List.of(3, 2, 0).forEach(worker::enqueue);
    List.of(5, 6).forEach(late -> Late.enqueue(late, worker));

    assertEquals(3L, worker.join());

    assertTrue(worker.await(Eventually.DEADLINE));
    Ended.withResults(List.of(9, 4, 0), worker);
  }
}
