package org.jworkers.pool.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Where the threads of workers leave what happened, for the one thread that attends a pool.
 *
 * <p>That is the thread of a run or of a restart; between those, a helper comes when there is
 * something to do. What the attendant alone touches (members, the state of a run) needs no lock:
 * coming and going here hands it over. Events are taken in batches, so that neither side takes the
 * lock or wakes the other for each of many.
 */
final class Mailbox<A, R> {
  private final Executor helpers;
  private final Consumer<Event<A, R>> caretaker;

  private List<Event<A, R>> incoming = new ArrayList<>();
  private boolean attended;
  private boolean waiting;
  private boolean closed;
  private Thread attendant;

  /** Touched by the attendant alone: the batch in hand, of which {@code next} are dealt with. */
  private List<Event<A, R>> batch = new ArrayList<>();

  private int next;

  /** When that batch was taken. */
  private long batchAt;

  /**
   * A mailbox that nobody attends.
   *
   * @param caretaker what a helper does with an event
   */
  Mailbox(Executor helpers, Consumer<Event<A, R>> caretaker) {
    this.helpers = helpers;
    this.caretaker = caretaker;
  }

  /** Leaves an event; false if nobody will see it any more. Never blocks for long. */
  boolean post(Event<A, R> event) {
    synchronized (this) {
      if (closed) {
        return false;
      }
      incoming.add(event);
      if (attended) {
        if (waiting) {
          notifyAll();
        }
        return true;
      }
      attended = true;
    }
    callHelper();
    return true;
  }

  private void callHelper() {
    boolean called = false;
    try {
      helpers.execute(this::help);
      called = true;
    } finally {
      if (!called) {
        leaveToOthers(); // no thread to be had: the next event or run finds what there is
      }
    }
  }

  private synchronized void leaveToOthers() {
    attended = false;
    notifyAll();
  }

  /**
   * Makes the caller the attendant, as soon as the present one has left, which is soon. An
   * interrupt meanwhile stays.
   *
   * @throws IllegalStateException if the caller is the attendant
   */
  void attend() {
    refuseAttendant();
    boolean interrupted = false;
    synchronized (this) {
      while (attended) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      attended = true;
      attendant = Thread.currentThread();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Refuses a caller who attends: a listener that calls the pool from within a call of the pool's.
   *
   * @throws IllegalStateException if it is so
   */
  synchronized void refuseAttendant() {
    if (attendant == Thread.currentThread()) {
      throw new IllegalStateException(
          "A listener of a pool cannot run, restart or close that pool");
    }
  }

  /** Ends the caller's attendance; a helper deals with what is left. */
  void leave() {
    boolean more;
    synchronized (this) {
      attendant = null;
      more = !closed && (hasBatch() || !incoming.isEmpty());
      attended = more;
      notifyAll();
    }
    if (more) {
      callHelper();
    }
  }

  /** The next event; waits for it. For the attendant only. */
  Event<A, R> take() throws InterruptedException {
    return take(-1);
  }

  /**
   * As {@link #take()}, but waits no longer than that many nanoseconds if the number is not
   * negative.
   *
   * @return null if none came in time
   */
  Event<A, R> take(long nanos) throws InterruptedException {
    if (!hasNext()) {
      Thread.yield(); // who has an event for it may be about to run: that is cheaper than to wait
    }
    if (!hasBatch()) {
      awaitBatch(nanos);
    }
    return hasBatch() ? batch.set(next++, null) : null;
  }

  /** When the last events were taken together, of {@link System#nanoTime}. For the attendant. */
  long takenAt() {
    return batchAt;
  }

  /** Whether there is an event to take without waiting. For the attendant only. */
  boolean hasNext() {
    if (hasBatch()) {
      return true;
    }
    synchronized (this) {
      return !incoming.isEmpty();
    }
  }

  /** Throws away what there is and what will come. */
  synchronized void close() {
    closed = true;
    incoming.clear();
  }

  private boolean hasBatch() {
    return next < batch.size();
  }

  private synchronized void awaitBatch(long nanos) throws InterruptedException {
    // A run that never has to wait is to notice an interrupt too.
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    try {
      waiting = true;
      long start = System.nanoTime();
      long left = nanos;
      while (incoming.isEmpty() && (nanos < 0 || left > 0)) {
        wait(Math.max(left, 0) / 1_000_000, (int) (Math.max(left, 0) % 1_000_000));
        left = nanos - (System.nanoTime() - start);
      }
    } finally {
      waiting = false;
    }
    nextBatch();
  }

  private synchronized void nextBatch() {
    List<Event<A, R>> empty = batch;
    empty.clear();
    batch = incoming;
    incoming = empty;
    next = 0;
    batchAt = System.nanoTime();
  }

  private void help() {
    synchronized (this) {
      attendant = Thread.currentThread();
    }
    try {
      while (hasNext()) {
        if (!hasBatch()) {
          nextBatch();
        }
        // A close may have emptied the box since the look.
        if (hasBatch()) {
          caretaker.accept(batch.set(next++, null));
        }
      }
    } finally {
      leave();
    }
  }
}
