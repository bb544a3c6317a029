package org.jworkers.api;

import java.io.Serializable;

/**
 * How one call of a task fared, as a value: see {@link Task#attempting}.
 *
 * @param <R> what the task gives back
 */
public sealed interface Attempt<R> extends Serializable {

  /** The task gave a result, which may be null. */
  record Succeeded<R>(R value) implements Attempt<R> {}

  /** The task threw. */
  record Failed<R>(Throwable error) implements Attempt<R> {}
}
