package org.jworkers.api;

/** A worker could not be started; nothing of it remains. */
public class WorkerStartException extends WorkerException {
  private static final long serialVersionUID = 1L;

  /** Says what happened, naming the worker. */
  public WorkerStartException(String message) {
    super(message);
  }

  /**
   * Says what happened, naming the worker.
   *
   * @param cause why
   */
  public WorkerStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
