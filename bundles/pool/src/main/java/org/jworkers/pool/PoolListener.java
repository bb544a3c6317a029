package org.jworkers.pool;

import java.time.Duration;
import org.jworkers.api.PersistentWorker;

/**
 * Hears what happens in a pool. The calls come one at a time and in order, on the thread that runs
 * the pool, and on a thread of the pool's own between runs; only {@link #added} may come on the
 * thread that adds. A listener must not block for long; what it throws is logged and ignored.
 *
 * @param <A> what an input is
 * @param <R> what the task gives back for one
 */
public interface PoolListener<A, R> {

  /** The pool was made, and has no workers yet. */
  default void opened(Pool<A, R> pool) {}

  /** A worker has joined the pool, also one that takes the place of a {@link #departed} one. */
  default void added(PersistentWorker<A, R> worker) {}

  /**
   * A worker was given an input.
   *
   * @param index the number of the input in its run, from 0
   */
  default void enqueued(PersistentWorker<A, R> worker, long index, A input) {}

  /**
   * A worker has answered an input or a call of an executor, well or not.
   *
   * @param waited from when it was submitted or taken from its source, or last failed, until the
   *     worker began with it
   * @param ran how long the worker was at it
   */
  default void answered(PersistentWorker<A, R> worker, Duration waited, Duration ran) {}

  /**
   * A worker has done an input.
   *
   * @param index the number of the input in its run, from 0
   */
  default void finished(PersistentWorker<A, R> worker, long index, R result) {}

  /** A worker has nothing to do, and there is nothing for it now. */
  default void idle(PersistentWorker<A, R> worker) {}

  /** An input was given up. */
  default void failed(ItemFailure failure) {}

  /** A worker has ended, and not because the pool was closed; what it had goes to the others. */
  default void died(PersistentWorker<A, R> worker) {}

  /**
   * A worker has ended because its type has gone away; what it had goes to the others.
   *
   * @param worker a record of it, which can be read but takes no work
   */
  default void departed(PersistentWorker<A, R> worker) {}
}
