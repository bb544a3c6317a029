package org.jworkers.pool.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.jworkers.api.PersistentWorker;

/**
 * The work that was handed in piece by piece: the source of a run that takes it from here, and
 * where the results of that go. Its lock is held for its own state only.
 */
final class Submissions<A, R> implements Source<A, R>, Results<A, R> {
  private final Deque<Submission<A>> queue = new ArrayDeque<>();
  private final Set<Submission<A>> taken = new LinkedHashSet<>();
  private boolean closed;

  /** Queues a piece of work; false if this is closed. */
  synchronized boolean add(Submission<A> submission) {
    if (!closed) {
      queue.addLast(submission);
    }
    return !closed;
  }

  /** Takes nothing more. */
  synchronized void close() {
    closed = true;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  synchronized boolean hasWork() {
    return !queue.isEmpty();
  }

  synchronized int queued() {
    return (int) queue.stream().filter(one -> one.state == Submission.State.QUEUED).count();
  }

  /** Takes a queued piece of work back; false if it is not queued. */
  synchronized boolean withdraw(Submission<A> submission) {
    boolean queued = submission.state == Submission.State.QUEUED;
    if (queued) {
      submission.state = Submission.State.OVER; // left in the queue: removing is for many at once
    }
    return queued;
  }

  /** Takes back all that is queued and is {@code wanted}, in order. */
  synchronized List<Submission<A>> withdraw(Predicate<Submission<A>> wanted) {
    List<Submission<A>> withdrawn = new ArrayList<>();
    queue.removeIf(
        submission -> {
          boolean isQueued = submission.state == Submission.State.QUEUED;
          if (isQueued && wanted.test(submission)) {
            submission.state = Submission.State.OVER;
            withdrawn.add(submission);
          }
          return submission.state != Submission.State.QUEUED;
        });
    return withdrawn;
  }

  /** The items of what has been taken and is {@code wanted}. */
  synchronized List<Item<A>> items(Predicate<Submission<A>> wanted) {
    return taken.stream().filter(wanted).map(submission -> submission.item).toList();
  }

  /** Gives up everything; cancels it if the error says so. */
  void fail(Throwable error) {
    Collection<Submission<A>> all = new ArrayList<>(withdraw(submission -> true));
    synchronized (this) {
      taken.forEach(submission -> submission.state = Submission.State.OVER);
      all.addAll(taken);
      taken.clear();
    }
    for (Submission<A> submission : all) {
      if (error instanceof CancellationException) {
        submission.cancelled();
      } else {
        submission.failed(List.of(error));
      }
    }
  }

  @Override
  public synchronized Item<A> next(long index, PersistentWorker<A, R> worker) {
    Submission<A> next = queue.pollFirst();
    while (next != null && next.state != Submission.State.QUEUED) {
      next = queue.pollFirst();
    }
    if (next == null) {
      return Item.later();
    }
    next.state = Submission.State.TAKEN;
    next.item = new Item<>(index, next);
    taken.add(next);
    return next.item;
  }

  @Override
  public boolean endsWhenIdle() {
    return true;
  }

  @Override
  public void put(Item<A> item, R result) {
    if (settle(item.submission)) {
      item.submission.done(result);
    }
  }

  @Override
  public void skip(Item<A> item) {
    if (!settle(item.submission)) {
      return;
    }
    List<Throwable> errors = item.failure().errors();
    if (item.cancelled && errors.get(errors.size() - 1) instanceof CancellationException) {
      item.submission.cancelled();
    } else {
      item.submission.failed(errors);
    }
  }

  private synchronized boolean settle(Submission<A> submission) {
    submission.state = Submission.State.OVER;
    return taken.remove(submission);
  }

  @Override
  public boolean tellsFailures() {
    return false;
  }

  @Override
  public long count() {
    return 0;
  }

  @Override
  public List<R> list() {
    return null;
  }
}
