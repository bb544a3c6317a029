package org.jworkers.pool.internal;

import java.util.function.BiPredicate;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.PoolTask;
import org.jworkers.api.Task;
import org.jworkers.api.Workers;
import org.jworkers.pool.RetryPolicy;

/**
 * What a pool was made with and never changes.
 *
 * @param name the pool's name
 * @param workers where its workers come from
 * @param task what they run, unless one is added with a task of its own
 * @param retry what becomes of inputs whose worker died
 * @param prefetch how many inputs wait at a worker, or {@link #ADAPTIVE}
 * @param returnResults whether results are kept
 * @param dispatch decides which worker gets an input; null if any may
 * @param care what keeps its workers in good order
 * @param listeners who hears of what happens
 */
public record Settings<A, R>(
    String name,
    Workers workers,
    Task<A, R> task,
    RetryPolicy retry,
    int prefetch,
    boolean returnResults,
    BiPredicate<? super PersistentWorker<A, R>, ? super A> dispatch,
    Care care,
    Listeners<A, R> listeners) {

  /** As a prefetch: as many as the pace of the worker asks for. */
  public static final int ADAPTIVE = -1;

  /** The same for what is handed in piece by piece: what a worker has, it has begun. */
  Settings<A, R> serving() {
    return new Settings<>(name, workers, task, retry, 0, returnResults, dispatch, care, listeners);
  }

  /** How many inputs a member may have. */
  int capacity(Member<A, R> member) {
    if (prefetch == ADAPTIVE) {
      return dispatch == null ? member.pace().capacity() : 1;
    }
    return prefetch == Integer.MAX_VALUE ? prefetch : prefetch + 1;
  }

  /** What a worker with this task runs. */
  @SuppressWarnings("unchecked") // the pool tells inputs from calls, and results from failures
  Task<A, R> workerTask(Task<A, R> own) {
    return (Task<A, R>) new PoolTask<>(own, !retry.endsWorkers());
  }

  /**
   * The same for a source that wants to see who is ready: nothing waits unless it was asked for.
   */
  Settings<A, R> oneByOne() {
    int said = Math.max(0, prefetch);
    return new Settings<>(
        name, workers, task, retry, said, returnResults, dispatch, care, listeners);
  }
}
