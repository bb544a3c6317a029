package org.jworkers.api;

/**
 * Thrown in a task whose worker was asked to stop, and the error of a worker that obeyed. An {@link
 * Error}, so that a task's {@code catch (Exception)} does not swallow it.
 */
public final class WorkerTerminatedError extends Error {
  private static final long serialVersionUID = 1L;

  /** Says who was stopped. */
  public WorkerTerminatedError(String message) {
    super(message);
  }

  /**
   * Says who was stopped.
   *
   * @param cause what the task threw when it was told to stop
   */
  public WorkerTerminatedError(String message, Throwable cause) {
    super(message, cause);
  }
}
