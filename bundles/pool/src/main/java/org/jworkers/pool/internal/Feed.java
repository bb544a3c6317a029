package org.jworkers.pool.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jworkers.api.PersistentWorker;
import org.jworkers.pool.ItemFailure;

/**
 * The items of a run that no member has, in this order: those that came back untried, those still
 * in the source, and suspects, at which a worker died. A suspect may cost the next worker too, so
 * it is to be left until everything else is done; but not for ever, since the source may be
 * endless.
 */
final class Feed<A, R> {
  /** How many inputs may overtake a suspect. */
  private static final int PATIENCE = 1000;

  private final Source<A, R> source;
  private final Deque<Item<A>> returned = new ArrayDeque<>();
  private final Deque<Suspect<A>> suspects = new ArrayDeque<>();
  private long taken;
  private boolean exhausted;

  /** Whether the source had nothing when it was asked last. */
  private boolean waiting;

  /** An item and how many inputs are to be taken before it. */
  private record Suspect<A>(Item<A> item, long after, long restsUntil) {
    boolean isRested() {
      return restsUntil - System.nanoTime() <= 0;
    }
  }

  Feed(Source<A, R> source) {
    this.source = source;
  }

  /** Whether several may be asked for before the first is given on. */
  boolean isAtHand() {
    return source.isAtHand();
  }

  /** Whether there is an item to be had, as far as can be told without asking the source. */
  boolean mayHaveMore() {
    boolean open = !exhausted && !(waiting && source.endsWhenIdle());
    return open || !returned.isEmpty() || !suspects.isEmpty();
  }

  /** Whether the source has nothing now, but will say when it has. */
  boolean isWaiting() {
    return waiting && !exhausted;
  }

  /**
   * The next item, for that worker; null if there is none.
   *
   * @param others whether others may have what failed at this worker
   */
  Item<A> next(PersistentWorker<A, R> worker, BooleanSupplier others) {
    if (!returned.isEmpty()) {
      return returned.pollFirst();
    }
    Item<A> fresh = exhausted || isSuspectDue() ? null : take(worker);
    return fresh != null || suspects.isEmpty() ? fresh : suspect(worker, others);
  }

  private Item<A> suspect(PersistentWorker<A, R> worker, BooleanSupplier others) {
    for (Iterator<Suspect<A>> all = suspects.iterator(); all.hasNext(); ) {
      Suspect<A> suspect = all.next();
      Item<A> item = suspect.item();
      if (suspect.isRested() && (item.failedAt != worker || !others.getAsBoolean())) {
        all.remove();
        return item;
      }
    }
    return null;
  }

  private boolean isSuspectDue() {
    return !suspects.isEmpty()
        && suspects.peekFirst().after() <= taken
        && suspects.peekFirst().isRested();
  }

  private Item<A> take(PersistentWorker<A, R> worker) {
    Item<A> item = source.next(taken, worker);
    waiting = item == Item.<A>later();
    if (waiting) {
      return null;
    }
    if (item == null) {
      exhausted = true;
    } else {
      taken++;
    }
    return item;
  }

  /** Takes an item back that no worker has begun this time. */
  void putBack(Item<A> item) {
    if (item.isSuspect()) {
      suspects.addFirst(new Suspect<>(item, taken, System.nanoTime()));
    } else {
      returned.addFirst(item);
    }
  }

  /** Takes items back that no worker has begun this time; they keep their order. */
  void putBack(List<Item<A>> items) {
    for (int i = items.size(); i > 0; i--) {
      putBack(items.get(i - 1));
    }
  }

  /** Takes an item back at which a worker died. */
  void retry(Item<A> suspect, Duration rest) {
    long until = System.nanoTime() + Times.nanos(rest);
    suspects.addLast(new Suspect<>(suspect, taken + PATIENCE, until));
  }

  /** In how many nanoseconds an item that rests may be had; negative if none rests. */
  long nanosToRest() {
    if (suspects.isEmpty()) {
      return -1; // as most often: this is asked at each event
    }
    long now = System.nanoTime();
    return suspects.stream()
        .mapToLong(suspect -> suspect.restsUntil() - now)
        .filter(left -> left > 0)
        .min()
        .orElse(-1);
  }

  /** What is known of items that came back after failing and were not tried again. */
  List<ItemFailure> failures() {
    return suspects.stream().map(suspect -> suspect.item().failure()).toList();
  }
}
