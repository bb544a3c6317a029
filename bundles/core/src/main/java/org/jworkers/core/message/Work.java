package org.jworkers.core.message;

import org.jworkers.api.Task;
import org.jworkers.api.WorkerLifecycle;

/**
 * The user's own part of a start: what to run, and on what. Travels as an array, so that it needs
 * no type name of ours on the wire.
 *
 * @param task null for a worker that has a lifecycle only
 * @param argument of a one-shot worker, or the default one of a persistent worker
 * @param userId the user's mark
 * @param state the first user state
 * @param lifecycle may be null
 */
public record Work(
    Task<Object, Object> task,
    Object argument,
    Object userId,
    Object state,
    WorkerLifecycle lifecycle) {

  /** The parts, in order. */
  public Object[] parts() {
    return new Object[] {task, argument, userId, state, lifecycle};
  }

  /** This work, with what it does not say itself taken from {@code context}. */
  public Work within(Work context) {
    return new Work(
        context.task,
        argument != null ? argument : context.argument,
        userId,
        state != null ? state : context.state,
        lifecycle != null ? lifecycle : context.lifecycle);
  }

  /** The work that has these parts. */
  @SuppressWarnings("unchecked")
  public static Work of(Object[] parts) {
    return new Work(
        (Task<Object, Object>) parts[0], parts[1], parts[2], parts[3], (WorkerLifecycle) parts[4]);
  }
}
