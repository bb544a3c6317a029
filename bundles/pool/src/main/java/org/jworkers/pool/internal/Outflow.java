package org.jworkers.pool.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jworkers.api.PersistentWorker;
import org.jworkers.pool.Order;

/**
 * What stands between a run and who takes its results while it goes on. Inputs are taken only while
 * few results are on their way or wait here. Its monitor guards what is not final.
 */
final class Outflow<A, R> implements Source<A, R>, Results<A, R> {
  /** In the place of a result that is null, and of one that there will not be. */
  private static final Object NULL = new Object();

  private static final Object SKIPPED = new Object();

  private final Iterator<? extends A> inputs;
  private final boolean ordered;
  private final Links links;

  /** Has the frames of who handed the inputs in. */
  private final Throwable call = new Throwable();

  private final Deque<Object> ready = new ArrayDeque<>();
  private final Map<Long, Object> early = new HashMap<>();
  private long nextIndex;
  private long count;
  private int open;
  private boolean gated;
  private boolean wanted = true;
  private boolean over;
  private Throwable error;
  private BackgroundRun run;
  private boolean broken;

  /** Where an outflow says what happens, outside its lock. */
  interface Links {
    /** How many results may be on their way. For the attendant. */
    int limit();

    /** There is room for more. */
    void more();

    /** There is a result, or the end, to be taken. */
    void ready();
  }

  Outflow(Iterator<? extends A> inputs, Order order, Links links) {
    this.inputs = inputs;
    this.ordered = order == Order.OF_INPUTS;
    this.links = links;
  }

  /** Takes no inputs until {@link #want}. */
  Outflow<A, R> unwanted() {
    wanted = false;
    return this;
  }

  /** From now on, results are wanted. */
  void want() {
    synchronized (this) {
      if (wanted) {
        return;
      }
      wanted = true;
    }
    links.more();
  }

  @Override
  public Item<A> next(long index, PersistentWorker<A, R> worker) {
    int limit = links.limit();
    synchronized (this) {
      gated = !wanted || open >= limit;
      if (gated) {
        return Item.later();
      }
    }
    if (!inputs.hasNext()) {
      return null;
    }
    A input = inputs.next();
    synchronized (this) {
      open++;
    }
    return new Item<>(index, input, call);
  }

  @Override
  public void put(Item<A> item, R result) {
    synchronized (this) {
      count++;
    }
    pass(item, result == null ? NULL : result);
  }

  @Override
  public void skip(Item<A> item) {
    pass(item, SKIPPED);
  }

  private void pass(Item<A> item, Object result) {
    boolean found;
    synchronized (this) {
      if (ordered) {
        early.put(item.index, result);
        for (Object next = early.remove(nextIndex); next != null; next = early.remove(nextIndex)) {
          nextIndex++;
          offer(next);
        }
      } else {
        offer(result);
      }
      found = !ready.isEmpty();
    }
    if (found) {
      links.ready();
    }
  }

  private void offer(Object result) {
    if (result == SKIPPED) {
      open--;
    } else {
      ready.add(result);
      notifyAll();
    }
  }

  /** Notes the end of the run. */
  void end(Throwable why) {
    synchronized (this) {
      over = true;
      error = why instanceof InterruptedException ? brokenOff() : why;
      notifyAll();
    }
    links.ready();
  }

  private static CancellationException brokenOff() {
    return new CancellationException("The stream was broken off before its end");
  }

  /** A result that has been taken. */
  record Taken<R>(R result) {}

  /** The next result if there is one; null otherwise. */
  Taken<R> poll() {
    Object next;
    boolean room;
    synchronized (this) {
      next = ready.poll();
      if (next == null) {
        return null;
      }
      open--;
      room = gated;
      gated = false;
    }
    if (room) {
      links.more();
    }
    return taken(next);
  }

  @SuppressWarnings("unchecked") // results go in, results come out
  private Taken<R> taken(Object next) {
    return new Taken<>(next == NULL ? null : (R) next);
  }

  /** Waits for the next result; null at the end of a run that ended well. */
  Taken<R> take() {
    synchronized (this) {
      while (ready.isEmpty() && !over) {
        try {
          wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          breakOff();
          throw brokenOff();
        }
      }
      if (ready.isEmpty()) {
        throwError();
        return null;
      }
    }
    return poll();
  }

  private void throwError() {
    if (error instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (error instanceof Error serious) {
      throw serious;
    }
  }

  /** Whether all that there ever will be has been taken. */
  synchronized boolean isDrained() {
    return over && ready.isEmpty();
  }

  /** Why the run ended; null if it ended well. */
  synchronized Throwable error() {
    return error;
  }

  /** Says which run this is of. */
  synchronized void of(BackgroundRun itsRun) {
    run = itsRun;
    if (broken) {
      run.breakOff();
    }
  }

  /** Ends the run: nobody wants its results. */
  synchronized void breakOff() {
    broken = true;
    if (run != null) {
      run.breakOff();
    }
  }

  @Override
  public synchronized long count() {
    return count;
  }

  @Override
  public List<R> list() {
    return null;
  }
}
