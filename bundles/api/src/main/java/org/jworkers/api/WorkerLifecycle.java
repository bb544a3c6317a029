package org.jworkers.api;

import java.io.Serializable;

/**
 * What a user wants done in the child at the turning points of a worker's life. All calls come on
 * the worker's thread.
 */
public interface WorkerLifecycle extends Serializable {

  /**
   * The worker has started and has not run anything yet.
   *
   * @throws Exception to end the worker with this failure
   */
  default void started(TaskContext context) throws Exception {}

  /**
   * Runs one item. Whatever this returns is the item's result, so an implementation may turn an
   * exception into a result and keep the worker alive.
   *
   * @param item runs the task on the item's argument
   * @throws Exception to end the worker with this failure
   */
  default Object around(Item item, TaskContext context) throws Exception {
    return item.run();
  }

  /**
   * The worker is about to end. Runs after a mild stop too, but not after one by force.
   *
   * @throws Exception to replace a success by this failure
   */
  default void ended(TaskContext context, Outcome<?> outcome) throws Exception {}

  /** One call of the task. */
  @FunctionalInterface
  interface Item {
    /** Runs it. */
    Object run() throws Exception;
  }
}
