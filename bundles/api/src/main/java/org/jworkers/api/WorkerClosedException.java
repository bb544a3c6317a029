package org.jworkers.api;

/** A worker that takes no more work was given some. */
public class WorkerClosedException extends WorkerException {
  private static final long serialVersionUID = 1L;

  /** Says what happened, naming the worker. */
  public WorkerClosedException(String message) {
    super(message);
  }

  /**
   * Says what happened, naming the worker.
   *
   * @param cause why
   */
  public WorkerClosedException(String message, Throwable cause) {
    super(message, cause);
  }
}
