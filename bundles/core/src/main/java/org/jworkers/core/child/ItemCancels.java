package org.jworkers.core.child;

import java.util.HashSet;
import java.util.Set;

/**
 * Which items of a persistent worker are cancelled. Told by the thread that hears the parent side,
 * asked by the one that runs the items.
 *
 * <p>As most items are not, the one that runs them takes no lock then: it says what it is at, and
 * then looks whether anybody cancels; who cancels says so, and then looks what the other is at. So
 * at least one of the two sees the other, and what they have to agree upon they do under the lock.
 */
final class ItemCancels {
  private final Set<Long> ahead = new HashSet<>();
  private Stopper stopper;

  /**
   * What the thread that runs the items is at: twice the number of an item that is over, plus two;
   * one less while it runs. Written by that thread.
   */
  private volatile long at;

  /** Whether there may be something to agree upon. Written under the lock. */
  private volatile boolean cancelling;

  /** From now on an item that runs is stopped by {@code with}. */
  synchronized void stopBy(Stopper with) {
    stopper = with;
  }

  /** Cancels an item that has not come, has not begun, or runs; what is finished stays so. */
  synchronized void cancel(long item) {
    cancelling = true;
    long now = at;
    if (now < running(item)) {
      ahead.add(item);
    } else if (now == running(item)) {
      stopper.requestItem();
    }
  }

  /** The item begins, unless it is cancelled: then false. It is to {@link #end} in any case. */
  boolean begin(long item) {
    at = running(item);
    return !cancelling || !isAhead(item);
  }

  private static long running(long item) {
    return 2 * item + 1;
  }

  private synchronized boolean isAhead(long item) {
    return ahead.remove(item);
  }

  /** The item is over; whether it was stopped meanwhile. */
  boolean end() {
    at++; // whoever cancels it now comes too late
    return cancelling && takeRequest();
  }

  private synchronized boolean takeRequest() {
    cancelling = !ahead.isEmpty();
    return stopper.takeItemRequest();
  }
}
