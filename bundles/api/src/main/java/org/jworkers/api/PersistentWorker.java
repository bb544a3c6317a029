package org.jworkers.api;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A worker that runs its task once for each item it is given, in order, until it is closed. Its own
 * {@linkplain Worker#result() result} is the number of items that it has done. An exception of the
 * task * ends it, unless the task is {@linkplain Task#attempting attempting}.
 *
 * @param <A> what an item is
 * @param <R> what the task gives back for one
 */
public interface PersistentWorker<A, R> extends Worker<Long> {

  @Override
  default boolean isPersistent() {
    return true;
  }

  /**
   * Hands the worker an item. Returns as soon as the item is on its way.
   *
   * @param item may be null
   * @return the item's number in this life of the worker, from 0
   * @throws PayloadException if the item cannot travel; the worker is none the worse for it
   * @throws WorkerClosedException if the worker takes no more
   */
  long enqueue(A item);

  /**
   * Hands the worker several items, all or none, as if one after the other by {@link #enqueue}. For
   * many small ones that costs less. All are made ready to travel before the first is on its way,
   * so big ones, or those with which the worker is to begin at once, are better handed over one by
   * one.
   *
   * @param items each may be null; the list is read before this returns, and not kept
   * @return the number of the first, which those of the others follow; that of the next item to
   *     come if there is none
   * @throws PayloadException if one of them cannot travel; its path begins with which, such as
   *     {@code items[3]}, and the worker has none of them
   * @throws WorkerClosedException if the worker takes no more
   */
  long enqueueAll(List<? extends A> items);

  /**
   * Hands the worker the default argument that was given when it was started, or null if none was.
   *
   * @return the item's number
   * @throws WorkerClosedException if the worker takes no more
   */
  long enqueue();

  /**
   * The next result, in the order in which the items were given. Waits for it as long as the worker
   * lives.
   *
   * @return what the task gave back; null is a legal result
   * @throws PayloadException if that item, or its result, could not travel; the next call gives the
   *     next result
   * @throws NoResultException if the worker has ended and all its results have been read; its cause
   *     is what {@link #join} throws, if it does
   * @throws IllegalStateException if this worker's own task calls
   */
  R nextResult() throws InterruptedException;

  /**
   * The next result; waits for it for a limited time, and not at all if the worker has ended.
   *
   * @throws NoResultException if none came in time, or none will come; its cause is that of {@link
   *     #nextResult()}
   * @throws IllegalArgumentException if the time-out is negative
   */
  R nextResult(Duration timeout) throws InterruptedException;

  /**
   * The next result with all that is known of it. An item at which the task threw comes as one that
   * is not {@code ok}; {@link #nextResult()} and {@link #results()} end before it.
   *
   * @param timeout how long to wait at most
   * @return empty if none came in time, or none will come
   */
  Optional<ItemResult<R>> poll(Duration timeout) throws InterruptedException;

  /** The results from here to the end of the worker, waiting for each. */
  default Iterator<R> results() {
    return results(Long.MAX_VALUE);
  }

  /** The results from here on, waiting for each, but {@code max} at most. */
  Iterator<R> results(long max);

  /**
   * From now on hands every result to {@code sink}, beginning with those not yet read, instead of
   * keeping it for {@link #nextResult()}, also the one of an item at which the task threw. After
   * the last of them {@link #ended()} completes. The sink is called in order, on the thread that
   * receives the worker's messages: it must not block, and what it throws is logged and ignored.
   * Null turns back to keeping them. A restart keeps the sink.
   */
  void deliverTo(Consumer<? super ItemResult<R>> sink);

  /** One item in, its result out: {@link #enqueue} and {@link #nextResult()}. */
  default R call(A item) throws InterruptedException {
    enqueue(item);
    return nextResult();
  }

  /**
   * Cancels one item. If it has not begun it never runs; if it runs it is asked to stop, as by a
   * mild {@link #terminate}. The worker lives on. What becomes of the item shows in its result:
   * that of a cancelled one is not {@code ok} and has a {@link
   * java.util.concurrent.CancellationException}, and {@link #nextResult()} and {@link #results()}
   * pass over it.
   *
   * @param item the number that {@link #enqueue} gave
   * @return false if the item was finished already, or the worker has ended: nothing was done then
   */
  boolean cancel(long item);

  /** No more input: the worker ends when it has done what it has. Returns at once; repeatable. */
  void closeInput();

  /**
   * Begins a new life of this worker in the same handle: same task, name and options, a new id, the
   * counter from 0, the last user state as the first one. A living worker is closed first, as
   * {@link #close()} does; results not yet read are dropped.
   *
   * @throws WorkerException if the old life could not be stopped; it is left as it is
   * @throws WorkerStartException if the new one could not be started
   */
  void restart();

  /**
   * Restarts with times of the caller's own: closes the input, waits for {@code timeout}, then
   * terminates with these arguments.
   */
  void restart(Duration timeout, Duration grace, boolean force);
}
