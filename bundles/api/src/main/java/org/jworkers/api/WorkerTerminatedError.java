package org.jworkers.api;

import java.util.Objects;

/**
 * Thrown in a task whose worker was asked to stop, and the error of a worker that obeyed. An {@link
 * Error}, so that a task's {@code catch (Exception)} does not swallow it.
 */
public final class WorkerTerminatedError extends Error {
  private static final long serialVersionUID = 1L;

  private final Rung rung;

  /** Says who was stopped; by being asked once. */
  public WorkerTerminatedError(String message) {
    this(message, Rung.COOPERATIVE, null);
  }

  /**
   * Says who was stopped; by being asked once.
   *
   * @param cause what the task threw when it was told to stop
   */
  public WorkerTerminatedError(String message, Throwable cause) {
    this(message, Rung.COOPERATIVE, cause);
  }

  /**
   * Says who was stopped.
   *
   * @param rung by which rung of the ladder
   * @param cause what the task threw when it was told to stop; may be null
   */
  public WorkerTerminatedError(String message, Rung rung, Throwable cause) {
    super(message, cause);
    this.rung = Objects.requireNonNull(rung, "rung");
  }

  /** By which rung of the ladder the task was reached: at least as far up as it obeyed. */
  public Rung rung() {
    return rung;
  }
}
