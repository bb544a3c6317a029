package org.jworkers.pool.internal;

import org.jworkers.api.RemoteTaskException;
import org.jworkers.api.WorkerTerminatedError;

/**
 * Copies of errors that hold on to no class but the API's. The original does: by its own class, by
 * those of its causes, and by the JVM's own notes of the frames that it was made in.
 */
final class Detached {
  /** Deep enough for any chain that says something; keeps a circular one finite. */
  private static final int MAX_CAUSES = 32;

  private Detached() {}

  static Throwable copy(Throwable error) {
    return copy(error, MAX_CAUSES);
  }

  private static Throwable copy(Throwable error, int depth) {
    if (error == null || depth == 0) {
      return null;
    }
    Throwable cause = copy(error.getCause(), depth - 1);
    Throwable copy =
        error instanceof WorkerTerminatedError terminated
            ? new WorkerTerminatedError(error.getMessage(), terminated.rung(), cause)
            : new RemoteTaskException(
                error.getClass().getName(), error.getMessage(), error.toString(), cause);
    copy.setStackTrace(error.getStackTrace());
    return copy;
  }
}
