package org.jworkers.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Task;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.jworkers.pool.internal.Care;
import org.jworkers.pool.internal.Listeners;
import org.jworkers.pool.internal.Settings;
import org.jworkers.pool.internal.WorkerPool;

/**
 * Makes a pool with other than the usual options. Not for use by several threads.
 *
 * @param <A> what an input is
 * @param <R> what the task gives back for one
 */
public final class PoolBuilder<A, R> {
  private final Workers workers;
  private final Task<A, R> task;
  private final List<PoolListener<A, R>> listeners = new ArrayList<>();
  private String name = "Pool";
  private RetryPolicy retry = RetryPolicy.attempts(3);
  private RestartBudget budget = RestartBudget.of(100, Duration.ofMinutes(1));
  private RecyclePolicy recycle = RecyclePolicy.never();
  private Duration itemTimeout = RecyclePolicy.NEVER;
  private int spares;
  private int prefetch = Settings.ADAPTIVE;
  private boolean returnResults = true;
  private BiPredicate<? super PersistentWorker<A, R>, ? super A> dispatch;
  private Duration closeTimeout = Duration.ofSeconds(5);
  private Force force = Force.AS_USUAL;

  PoolBuilder(Workers workers, Task<A, R> task) {
    this.workers = Objects.requireNonNull(workers, "workers");
    this.task = Objects.requireNonNull(task, "task");
  }

  /** Names the pool, in messages and in the names of its workers; "Pool" otherwise. */
  public PoolBuilder<A, R> name(String name) {
    this.name = Objects.requireNonNull(name, "name");
    return this;
  }

  /** Says what becomes of inputs that fail; {@link RetryPolicy#attempts three attempts} if not. */
  public PoolBuilder<A, R> retry(RetryPolicy retry) {
    this.retry = Objects.requireNonNull(retry, "retry");
    return this;
  }

  /**
   * Says how many inputs wait at a worker behind the one it works on, so that it need not wait for
   * the next. More is faster for small inputs and spreads large ones worse.
   *
   * <p>If not said, that is none, until a worker is seen to do many inputs in a millisecond; then
   * it has about a millisecond's work at hand. Say 0 if the source cannot give an input before the
   * results of earlier ones are there.
   */
  public PoolBuilder<A, R> prefetch(int prefetch) {
    if (prefetch < 0) {
      throw new IllegalArgumentException("Negative prefetch: " + prefetch);
    }
    this.prefetch = prefetch;
    return this;
  }

  /** Says whether runs keep and return results; if not, they return null. True if not said. */
  public PoolBuilder<A, R> returnResults(boolean returnResults) {
    this.returnResults = returnResults;
    return this;
  }

  /**
   * Lets {@code dispatch} decide whether a worker gets an input. After a no, the worker stays as it
   * is until something else happens in the pool, and the input is offered to the others. An input
   * that every worker refuses while all are idle ends the run.
   */
  public PoolBuilder<A, R> dispatch(
      BiPredicate<? super PersistentWorker<A, R>, ? super A> dispatch) {
    this.dispatch = Objects.requireNonNull(dispatch, "dispatch");
    return this;
  }

  /**
   * Says how long the pool lets an input take; without limit if not. One that takes longer is asked
   * to stop, and its worker is ended if it does not; that is a failed attempt, with a {@link
   * TimeoutFailure}. A worker that nothing can stop is given up and replaced.
   */
  public PoolBuilder<A, R> itemTimeout(Duration itemTimeout) {
    if (itemTimeout.isNegative() || itemTimeout.isZero()) {
      throw new IllegalArgumentException("Positive time for an input expected: " + itemTimeout);
    }
    this.itemTimeout = itemTimeout;
    return this;
  }

  /**
   * Says how many workers that died are replaced; 100 in a minute if not said. With a {@linkplain
   * RetryPolicy#endsWorkers policy that ends workers}, none ever is. A worker that was terminated
   * by anybody else than the pool, or attached to it, is not replaced either.
   */
  public PoolBuilder<A, R> restarts(RestartBudget budget) {
    this.budget = Objects.requireNonNull(budget, "budget");
    return this;
  }

  /** Says when workers that are well are replaced by fresh ones; never if not. */
  public PoolBuilder<A, R> recycle(RecyclePolicy recycle) {
    this.recycle = Objects.requireNonNull(recycle, "recycle");
    return this;
  }

  /**
   * Says how many workers of each kind that is added are started ahead of time, in the background;
   * none if not. They take the places of those that die or are relieved, and are what {@link
   * Pool#add(WorkerSpec)} gives if it is called with the same spec again, in the time of a message
   * and not of a JVM's start. A spare has run its initializer, holds memory like any other worker,
   * and keeps its own name and number when it takes a place.
   */
  public PoolBuilder<A, R> spares(int spares) {
    if (spares < 0) {
      throw new IllegalArgumentException("Negative number of spares: " + spares);
    }
    this.spares = spares;
    return this;
  }

  private Care care() {
    RestartBudget restarts = retry.endsWorkers() ? RestartBudget.none() : budget;
    return new Care(restarts, recycle, itemTimeout, spares);
  }

  /** Adds one that hears what happens in the pool. */
  public PoolBuilder<A, R> listener(PoolListener<A, R> listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /** Says how long closing the pool waits for its workers; 5 seconds if not. */
  public PoolBuilder<A, R> closeTimeout(Duration closeTimeout) {
    this.closeTimeout = closeTimeout;
    return this;
  }

  /** Says how far closing the pool goes; {@link Force#AS_USUAL} if not. */
  public PoolBuilder<A, R> force(Force force) {
    this.force = force;
    return this;
  }

  /**
   * Makes the pool, without workers yet.
   *
   * @throws IllegalArgumentException if the close time-out is negative
   */
  public Pool<A, R> open() {
    Listeners<A, R> audience = new Listeners<>(name, listeners);
    Settings<A, R> settings =
        new Settings<>(
            name, workers, task, retry, prefetch, returnResults, dispatch, care(), audience);
    return WorkerPool.open(settings, closeTimeout, force);
  }
}
