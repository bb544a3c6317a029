package org.jworkers.api;

/** Tells a caller who waited for a result that the task threw: the cause is what it threw. */
public class WorkerFailedException extends WorkerException {
  private static final long serialVersionUID = 1L;

  /** Says what happened, naming the worker. */
  public WorkerFailedException(String message) {
    super(message);
  }

  /**
   * Says what happened, naming the worker.
   *
   * @param cause why
   */
  public WorkerFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
