package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.jworkers.api.Death;
import org.jworkers.api.NoResultException;
import org.jworkers.api.Outcome;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerId;
import org.jworkers.api.WorkerState;
import org.jworkers.api.WorkerTerminatedError;

/** Checks how workers ended. */
final class Ended {
  private Ended() {}

  /** It obeyed a stop. */
  static void obediently(Worker<?> worker) throws InterruptedException {
    dead(worker);
    assertSame(WorkerTerminatedError.class, worker.error().orElseThrow().getClass());
  }

  /** It vanished from where it had been; gives its death certificate. */
  static Death lost(WorkerId where, Worker<?> worker) throws InterruptedException {
    dead(worker);
    assertEquals(Optional.empty(), worker.error());
    Death death = assertInstanceOf(Outcome.Lost.class, worker.outcome().orElseThrow()).death();
    assertEquals(where, death.where());
    return death;
  }

  private static void dead(Worker<?> worker) throws InterruptedException {
    assertTrue(worker.await(Duration.ZERO));
    assertFalse(worker.isAlive());
    assertEquals(WorkerState.ENDED, worker.state());
    assertEquals(Optional.of(true), worker.hasError());
    assertNull(worker.result());
  }

  /** It gives these results and no more, without waiting. */
  static <R> void withResults(List<R> expected, PersistentWorker<?, R> worker)
      throws InterruptedException {
    for (R result : expected) {
      assertEquals(result, worker.nextResult(Duration.ZERO));
    }
    Assertions.assertThrows(NoResultException.class, worker::nextResult);
    Assertions.assertThrows(NoResultException.class, () -> worker.nextResult(Duration.ofDays(1)));
  }
}
