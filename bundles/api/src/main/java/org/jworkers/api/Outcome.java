package org.jworkers.api;

/**
 * How a worker's life ended.
 *
 * @param <R> what its task gives back
 */
public sealed interface Outcome<R> {

  /** The work was done; the value may be null. */
  record Success<R>(R value) implements Outcome<R> {}

  /**
   * The task threw; a {@link WorkerTerminatedError} if that is how it obeyed a stop.
   *
   * @param error what was thrown; never null
   */
  record Failure<R>(Throwable error) implements Outcome<R> {}

  /**
   * The worker vanished, so that nobody can say what its task did.
   *
   * @param death what is known of the end; never null
   */
  record Lost<R>(Death death) implements Outcome<R> {}

  /** Whether this is anything but a success. */
  default boolean hasError() {
    return !(this instanceof Success);
  }
}
