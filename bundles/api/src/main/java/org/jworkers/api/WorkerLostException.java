package org.jworkers.api;

/** Tells a caller who waited for a result that the worker vanished. */
public class WorkerLostException extends WorkerException {
  private static final long serialVersionUID = 1L;

  private final Death death;

  /** Says which worker is lost, and how. */
  public WorkerLostException(String message, Death death) {
    super(message + ": " + death);
    this.death = death;
  }

  /** What is known of its end. */
  public Death death() {
    return death;
  }
}
