package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.jworkers.api.ContextTask;
import org.jworkers.api.Outcome;
import org.jworkers.api.Rung;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.tck.tasks.Loops;

/** Stops one task that does nothing for it, and looks by which rung of the ladder it ended. */
final class StopTrial {
  /** Long for a check, and short for a test that has to wait for it to pass in vain. */
  private static final Duration IN_VAIN = Duration.ofMillis(100);

  private static final Duration INSISTENCE = Duration.ofSeconds(1);

  private final Bench bench;
  private final Worker<Object> worker;

  private StopTrial(Bench bench, Worker<Object> worker) {
    this.bench = bench;
    this.worker = worker;
  }

  /** Runs a task until it is where it stays, and stops it. */
  static void of(ContextTask<String, Object> task, Reach reach, Bench bench) throws Exception {
    Worker<Object> worker = bench.startAndSee(Loops.IN, task, bench.release().toString());
    StopTrial trial = new StopTrial(bench, worker);
    if (reach == Reach.ONE_REQUEST) {
      trial.obeys();
    } else {
      trial.isForced(reach);
    }
  }

  private void obeys() {
    assertTrue(worker.terminate(Eventually.DEADLINE, false));

    assertDead();
    assertEquals(Rung.COOPERATIVE, rung());
  }

  private void isForced(Reach reach) throws InterruptedException {
    assertFalse(worker.terminate(IN_VAIN, false));
    assertTrue(worker.isAlive());
    Rung last = last(reach);

    boolean dead = worker.terminate(last == Rung.INSISTENT ? INSISTENCE : IN_VAIN, true);

    if (!reach.isUncertain() || last != Rung.ASYNCHRONOUS) {
      assertEquals(last != Rung.ABANDONED, dead);
    }
    if (dead) {
      assertDead();
      assertEndedBy(last);
    } else {
      assertTrue(worker.isAlive());
      bench.letGo();
      assertTrue(worker.await(Eventually.DEADLINE));
    }
  }

  /** The insistence that goes before a kill may be enough. */
  private void assertEndedBy(Rung last) {
    Rung rung = rung();
    assertTrue(
        rung == last || (last == Rung.KILLED && rung == Rung.INSISTENT),
        () -> "ended by rung " + rung + " and not " + last);
  }

  /** The rung that it takes. */
  private Rung last(Reach reach) {
    if (bench.subject().is(Trait.KILLABLE)) {
      return Rung.KILLED;
    }
    if (reach == Reach.REPEATED_REQUESTS) {
      return Rung.INSISTENT;
    }
    boolean struck = bench.subject().is(Trait.STRUCK) && reach.isEndedByStrike();
    return struck ? Rung.ASYNCHRONOUS : Rung.ABANDONED;
  }

  private void assertDead() {
    assertFalse(worker.isAlive());
    if (bench.subject().is(Trait.OWN_PROCESS)) {
      assertFalse(ProcessHandle.of(worker.pid()).map(ProcessHandle::isAlive).orElse(false));
    }
  }

  /** By which rung it ended, as its outcome says. */
  private Rung rung() {
    Outcome<Object> outcome = worker.outcome().orElseThrow();
    if (outcome instanceof Outcome.Lost<Object> lost) {
      return lost.death().rung();
    }
    Outcome.Failure<?> failure = assertInstanceOf(Outcome.Failure.class, outcome);
    return assertInstanceOf(WorkerTerminatedError.class, failure.error()).rung();
  }
}
