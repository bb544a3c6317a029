package org.jworkers.api;

import java.io.Serializable;

/**
 * A {@linkplain Task task} that also sees the worker around it.
 *
 * @param <A> what it is called with; may be null
 * @param <R> what it gives back; null is a legal result
 */
@FunctionalInterface
public interface ContextTask<A, R> extends Serializable {

  /**
   * Does the work, on a thread of the worker.
   *
   * @param context the worker as seen from inside; not to be used after this call has returned
   * @throws Exception whatever went wrong; it becomes the failure of the work
   */
  R run(A argument, TaskContext context) throws Exception;

  /** This task as a {@link Task} that finds its context by itself. */
  default Task<A, R> asTask() {
    return new AdaptedTask<>(this);
  }
}
