package org.jworkers.api;

import java.io.Serializable;

/**
 * A function that a worker runs.
 *
 * <p>Usually a lambda or a method reference. It is {@link Serializable} because most workers
 * receive it as a payload: what it captures has to be able to travel too. A task may throw
 * anything.
 *
 * @param <A> what it is called with; may be null
 * @param <R> what it gives back; null is a legal result
 */
@FunctionalInterface
public interface Task<A, R> extends Serializable {

  /**
   * Does the work, on a thread of the worker.
   *
   * @throws Exception whatever went wrong; it becomes the {@linkplain Outcome.Failure failure} of
   *     the work
   */
  R run(A argument) throws Exception;

  /**
   * The class in which this task was written: that of the lambda or method reference, or of the
   * task that this one wraps. Decides which classes the worker gets to see.
   */
  default Class<?> origin() {
    return getClass();
  }

  /**
   * The same task with its argument fixed.
   *
   * @param argument what the task will be called with; has to be able to travel
   */
  default Task<Void, R> bind(A argument) {
    return new BoundTask<>(this, argument);
  }

  /** A task that gives back its argument: to try a worker, or to see what it costs by itself. */
  static <T> Task<T, T> identity() {
    return argument -> argument;
  }

  /**
   * A task that gives back how {@code task} fared and never fails itself, so that a persistent
   * worker outlives a bad item. A stop of the worker still ends it.
   */
  static <A, R> Task<A, Attempt<R>> attempting(Task<A, R> task) {
    return new AttemptingTask<>(task);
  }
}
