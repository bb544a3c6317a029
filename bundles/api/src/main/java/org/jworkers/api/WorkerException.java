package org.jworkers.api;

/** What goes wrong with a worker, as opposed to in its task. */
public class WorkerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what happened, naming the worker. */
  public WorkerException(String message) {
    super(message);
  }

  /**
   * Says what happened, naming the worker.
   *
   * @param cause why
   */
  public WorkerException(String message, Throwable cause) {
    super(message, cause);
  }
}
