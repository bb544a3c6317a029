package org.jworkers.api;

/** There is no result to be had: all have been read, or none came in time. */
public class NoResultException extends WorkerException {
  private static final long serialVersionUID = 1L;

  /** Says what happened, naming the worker. */
  public NoResultException(String message) {
    super(message);
  }

  /**
   * Says what happened, naming the worker.
   *
   * @param cause why
   */
  public NoResultException(String message, Throwable cause) {
    super(message, cause);
  }
}
