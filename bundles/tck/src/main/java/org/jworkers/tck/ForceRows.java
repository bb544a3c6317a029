package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Death;
import org.jworkers.api.Progress;
import org.jworkers.api.Rung;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerId;
import org.jworkers.tck.tasks.Loops;

/** Rows C4, C5 and C12: ending a one-shot worker that does not obey. */
interface ForceRows {
  /** What is enough for a task that obeys, and long for one that does not. */
  Duration GRACE = Duration.ofMillis(100);

  private static Worker<Object> stubborn(Bench bench) throws InterruptedException {
    return bench.startAndSee(Loops.IN, Loops.STUBBORN, bench.release().toString());
  }

  @Test
  @Tag("C4")
  default void isKilledByForceIfItDoesNotObey(Bench bench) throws Exception {
    bench.needs(Trait.KILLABLE);
    Worker<Object> worker = stubborn(bench);
    WorkerId where = worker.id();

    assertFalse(worker.terminate(GRACE, false));
    assertTrue(worker.isAlive());
    assertTrue(worker.terminate(GRACE, true));

    Death death = Ended.lost(where, worker);
    assertEquals(Rung.KILLED, death.rung());
    assertEquals(Optional.of(Loops.IN), death.lastProgress().map(Progress::text));
  }

  @Test
  @Tag("C12")
  default void hasNoProcessLeftWhenTerminateSaysThatItIsDead(Bench bench) throws Exception {
    bench.needs(Trait.OWN_PROCESS);
    bench.needs(Trait.KILLABLE);
    Worker<Object> worker = stubborn(bench);
    ProcessHandle process = ProcessHandle.of(worker.pid()).orElseThrow();

    assertTrue(worker.terminate(Duration.ZERO, true));

    assertFalse(process.isAlive());
  }

  @Test
  @Tag("C5")
  default void isLostIfItsProcessIsKilledFromOutside(Bench bench) throws Exception {
    bench.needs(Trait.OWN_PROCESS);
    assertLostWhen(ProcessHandle::destroyForcibly, 9, bench);
  }

  @Test
  @Tag("C5")
  default void isLostIfItsProcessIsTerminatedFromOutside(Bench bench) throws Exception {
    bench.needs(Trait.OWN_PROCESS);
    assertLostWhen(ProcessHandle::destroy, 15, bench);
  }

  private static void assertLostWhen(
      java.util.function.Predicate<ProcessHandle> blow, int signal, Bench bench)
      throws InterruptedException {
    Worker<Object> worker = stubborn(bench);
    WorkerId where = worker.id();

    assertTrue(blow.test(ProcessHandle.of(worker.pid()).orElseThrow()));

    assertTrue(worker.await(Eventually.DEADLINE));
    Death death = Ended.lost(where, worker);
    assertTrue(
        death.signal().orElse(0) == signal || death.exitValue().orElse(0) != 0, death::toString);
    assertEquals(Rung.NONE, death.rung());
  }
}
