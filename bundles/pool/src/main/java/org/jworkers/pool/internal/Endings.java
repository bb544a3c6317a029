package org.jworkers.pool.internal;

import org.jworkers.api.Outcome;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerFailedException;
import org.jworkers.api.WorkerLostException;

/** What the ends of workers look like to those who ask. */
final class Endings {
  private Endings() {}

  /** The result of a worker that ended so, or the exception that says why there is none. */
  static <T> T result(Worker<T> worker, Outcome<T> outcome) {
    if (outcome instanceof Outcome.Success<T> success) {
      return success.value();
    }
    Throwable error = error(worker, outcome);
    throw error instanceof WorkerLostException lost
        ? lost
        : new WorkerFailedException("Worker '" + worker.name() + "' failed: " + error, error);
  }

  /** Why a worker that ended so did not do what it had in hand; null if it ended in peace. */
  static Throwable error(Worker<?> worker, Outcome<?> outcome) {
    if (outcome instanceof Outcome.Failure<?> failure) {
      return failure.error();
    }
    if (outcome instanceof Outcome.Lost<?> lost) {
      return new WorkerLostException("Worker '" + worker.name() + "' is lost", lost.death());
    }
    return null;
  }
}
