package org.jworkers.pool.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.WorkOrigin;
import org.jworkers.pool.ItemFailure;

/** One input of a run, from when it was taken from its source until it is done or given up. */
final class Item<A> {
  private static final Item<?> LATER = new Item<>(-1, null, null);

  final long index;
  final A input;

  /** What was handed in by itself and made this item; null for an input of a run. */
  final Submission<A> submission;

  /** Made where it was handed in. */
  private final Throwable call;

  /** Since when it waits, or waited until a worker began with it; 0 if nobody has asked. */
  private long since;

  /** Its number at the worker that has it. */
  long counter;

  /** Set when its run was broken off: nobody wants its result any more. */
  boolean abandoned;

  /** Set when its submitter cancelled it: it is not to be begun any more. */
  boolean cancelled;

  /** Set when it took too long: it is being stopped. */
  boolean overdue;

  /** The worker at which it failed last; null if it has not. */
  Object failedAt;

  private List<Throwable> errors = List.of();

  Item(long index, A input, Throwable call) {
    this(index, input, null, call, 0);
  }

  Item(long index, Submission<A> submission) {
    this(index, submission.input, submission, submission.call, submission.since);
  }

  private Item(long index, A input, Submission<A> submission, Throwable call, long since) {
    this.index = index;
    this.input = input;
    this.submission = submission;
    this.call = call;
    this.since = since;
  }

  /** Stands for the item that a source does not have yet. */
  @SuppressWarnings("unchecked") // it has no input
  static <A> Item<A> later() {
    return (Item<A>) LATER;
  }

  /** Whether it is other work than an input of the pool's task. */
  boolean isCall() {
    return submission != null && submission.isCall();
  }

  void failed(Throwable error) {
    if (errors.isEmpty()) {
      errors = new ArrayList<>(1);
    }
    errors.add(error);
    since = System.nanoTime();
  }

  /** Somebody will ask how long it waits from now on, if it does not wait already. */
  void waits() {
    if (since == 0) {
      since = System.nanoTime();
    }
  }

  /** How long it waited, if it was begun then. */
  Duration waited(long begunAt) {
    return since == 0 ? Duration.ZERO : Duration.ofNanos(Math.max(0, begunAt - since));
  }

  void failedAt(PersistentWorker<?, ?> worker, Throwable error) {
    failedAt = worker;
    failed(WorkOrigin.note(error, worker.name(), worker.id(), call));
  }

  /** How many attempts at it have failed. */
  int attempts() {
    return errors.size();
  }

  /** Whether it was in hand when a worker died: it may do so again. */
  boolean isSuspect() {
    return !errors.isEmpty();
  }

  ItemFailure failure() {
    return new ItemFailure(index, input, errors);
  }
}
