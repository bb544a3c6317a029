package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Death;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Rung;
import org.jworkers.api.WorkerId;
import org.jworkers.tck.tasks.Loops;

/** Rows F4 to F8: ending a persistent worker that has work. */
interface PersistentEndRows {

  /** A worker that has done three items, loops in the fourth, and has six more to do. */
  private static PersistentWorker<Integer, Integer> midway(Bench bench)
      throws InterruptedException {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Loops.LOOP_AT_NEGATIVE);
    List.of(1, 2, 3, -1, 5, 6, 7, 8, 9, 10).forEach(worker::enqueue);
    bench.see(Loops.IN, worker);
    return worker;
  }

  /** A worker that does not come out of its first item. */
  private static PersistentWorker<String, Object> stubborn(Bench bench)
      throws InterruptedException {
    PersistentWorker<String, Object> worker = bench.persistent(Loops.STUBBORN);
    worker.enqueue(bench.release().toString());
    worker.enqueue(bench.release().toString());
    bench.see(Loops.IN, worker);
    return worker;
  }

  @Test
  @Tag("F4")
  default void leavesARightPrefixOfItsResultsWhenTerminated(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = midway(bench);

    assertTrue(worker.terminate(Eventually.DEADLINE, false));

    Ended.obediently(worker);
    Ended.withResults(List.of(1, 4, 9), worker);
  }

  @Test
  @Tag("F4")
  default void obeysWhileItWaitsForItems(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Loops.LOOP_AT_NEGATIVE);
    assertEquals(4, worker.call(2));

    assertTrue(worker.terminate(Eventually.DEADLINE, false));

    Ended.obediently(worker);
  }

  @Test
  @Tag("F5")
  default void canBeTerminatedTwiceWithItems(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = midway(bench);
    assertTrue(worker.terminate(Eventually.DEADLINE, false));

    assertTrue(worker.terminate(Duration.ZERO, false));

    Ended.obediently(worker);
    Ended.withResults(List.of(1, 4, 9), worker);
  }

  @Test
  @Tag("F6")
  default void isNotDeadYetWhenItIsOnlyAskedAmongItems(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = midway(bench);

    assertFalse(worker.terminate(Duration.ZERO, false));

    assertTrue(worker.await(Eventually.DEADLINE));
    Ended.obediently(worker);
    Ended.withResults(List.of(1, 4, 9), worker);
  }

  @Test
  @Tag("F7")
  default void isKilledByForceIfAnItemDoesNotObey(Bench bench) throws Exception {
    bench.needs(Trait.KILLABLE);
    PersistentWorker<String, Object> worker = stubborn(bench);
    WorkerId where = worker.id();

    assertFalse(worker.terminate(ForceRows.GRACE, false));
    assertTrue(worker.terminate(ForceRows.GRACE, true));

    Death death = Ended.lost(where, worker);
    assertEquals(Rung.KILLED, death.rung());
    assertEquals(OptionalLong.of(0), death.itemInHand());
    Ended.withResults(List.of(), worker);
  }

  @Test
  @Tag("F8")
  default void isLostIfItsProcessIsTerminatedAmongItems(Bench bench) throws Exception {
    bench.needs(Trait.OWN_PROCESS);
    PersistentWorker<String, Object> worker = stubborn(bench);
    WorkerId where = worker.id();

    assertTrue(ProcessHandle.of(worker.pid()).orElseThrow().destroy());

    assertTrue(worker.await(Eventually.DEADLINE));
    Death death = Ended.lost(where, worker);
    assertEquals(OptionalLong.of(0), death.itemInHand());
    Ended.withResults(List.of(), worker);
  }
}
