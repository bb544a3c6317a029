package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Worker;
import org.jworkers.tck.tasks.Tasks;

/** Rows G: the user state. */
interface StateRows {

  private static PersistentWorker<Integer, Integer> persistent(int state, Bench bench) {
    return bench.workers().startPersistent(bench.spec().withState(state), Tasks.STATEFUL);
  }

  /** Ten items, all results read: the state has grown by ten inside. */
  private static void workThroughTen(int state, PersistentWorker<Integer, Integer> worker)
      throws InterruptedException {
    IntStream.range(0, 10).forEach(x -> worker.enqueue(3));
    for (int i = 0; i < 10; i++) {
      assertEquals(9 * (state + i), worker.nextResult());
    }
  }

  @Test
  @Tag("G1")
  default void showsItsLastStateWhenItHasEnded(Bench bench) throws Exception {
    Worker<Integer> worker = bench.workers().start(bench.spec().withState(1), Tasks.STATEFUL, 7);

    assertTrue(worker.await(Eventually.DEADLINE));

    assertEquals(49, worker.result());
    assertEquals(2, worker.<Integer>userState());
  }

  @Test
  @Tag("G2")
  default void startsWithTheStateThatAnotherOneLeft(Bench bench) throws Exception {
    Worker<Integer> first = bench.workers().start(bench.spec().withState(1), Tasks.STATEFUL, 7);
    assertTrue(first.await(Eventually.DEADLINE));

    Worker<Integer> second =
        bench.workers().start(bench.spec().withState(first.userState()), Tasks.STATEFUL, 7);

    assertTrue(second.await(Eventually.DEADLINE));
    assertEquals(98, second.result());
    assertEquals(3, second.<Integer>userState());
  }

  @Test
  @Tag("G3")
  @Tag("G1")
  default void showsItsFirstStateAsLongAsItLives(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = persistent(1, bench);
    assertEquals(1, worker.<Integer>userState());

    workThroughTen(1, worker);
    assertEquals(1, worker.<Integer>userState());

    assertTrue(worker.await(Eventually.DEADLINE));
    assertEquals(11, worker.<Integer>userState());
  }

  @Test
  @Tag("G4")
  default void startsWithTheStateThatAnotherOneLeftAfterItsItems(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> first = persistent(1, bench);
    workThroughTen(1, first);
    assertTrue(first.await(Eventually.DEADLINE));

    PersistentWorker<Integer, Integer> second = persistent(first.userState(), bench);

    workThroughTen(11, second);
    assertTrue(second.await(Eventually.DEADLINE));
    assertEquals(21, second.<Integer>userState());
  }

  @Test
  @Tag("G5")
  @Tag("F11")
  default void carriesItsStateOverARestart(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = persistent(1, bench);
    workThroughTen(1, worker);

    worker.restart();

    assertEquals(11, worker.<Integer>userState());
    workThroughTen(11, worker);
    assertTrue(worker.await(Eventually.DEADLINE));
    assertEquals(21, worker.<Integer>userState());
  }

  @Test
  @Tag("G6")
  default void refusesAStateFromOutside(Bench bench) {
    Worker<Integer> worker = bench.workers().start(bench.spec().withState(1), Tasks.STATEFUL, 7);

    String message =
        assertThrows(IllegalStateException.class, () -> worker.userState(5)).getMessage();

    assertTrue(message.contains(worker.name()), message);
  }

  @Test
  @Tag("G7")
  default void showsItsLastStateWhenItsTaskFailed(Bench bench) throws Exception {
    Worker<Integer> worker =
        bench.workers().start(bench.spec().withState(1), Tasks.STATEFUL_FAILURE, 7);

    assertTrue(worker.await(Eventually.DEADLINE));

    assertEquals("bad luck: 7", worker.error().orElseThrow().getMessage());
    assertEquals(2, worker.<Integer>userState());
  }
}
