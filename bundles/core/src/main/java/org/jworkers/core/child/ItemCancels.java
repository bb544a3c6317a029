package org.jworkers.core.child;

import java.util.HashSet;
import java.util.Set;

/**
 * Which items of a persistent worker are cancelled. Told by the thread that hears the parent side,
 * asked by the one that runs the items.
 */
final class ItemCancels {
  private final Set<Long> ahead = new HashSet<>();
  private Stopper stopper;
  private long current = -1;

  /** From now on an item that runs is stopped by {@code with}. */
  synchronized void stopBy(Stopper with) {
    stopper = with;
  }

  /** Cancels an item that has not come, has not begun, or runs; what is finished stays so. */
  synchronized void cancel(long item) {
    if (item == current) {
      stopper.requestItem();
    } else if (item > current) {
      ahead.add(item);
    }
  }

  /** The item begins, unless it is cancelled: then false. */
  synchronized boolean begin(long item) {
    current = item;
    return !ahead.remove(item);
  }

  /** The item is over; whether it was stopped meanwhile. */
  synchronized boolean end() {
    current++; // whoever cancels it now comes too late
    return stopper.takeItemRequest();
  }
}
