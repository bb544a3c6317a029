package org.jworkers.pool.internal;

import java.util.ArrayList;
import java.util.List;
import org.jworkers.api.ItemResult;

/**
 * What a worker has answered in one of its lives, and the attendant of the {@link Mailbox} has not
 * dealt with. Each worker has its own, so that those who answer do not meet at the mailbox, and the
 * attendant takes many together.
 */
final class Answers<R> {
  private List<ItemResult<R>> coming = new ArrayList<>();
  private boolean announced;
  private boolean unwanted;

  /** Touched by the attendant alone: those it has taken, of which {@code next} are dealt with. */
  private List<ItemResult<R>> taken = new ArrayList<>();

  private int next;

  /** Adds one; whether the attendant is to be told that there are some. */
  synchronized boolean add(ItemResult<R> answer) {
    if (unwanted) {
      return false;
    }
    coming.add(answer);
    boolean news = !announced;
    announced = true;
    return news;
  }

  /** Nobody will take any more. */
  synchronized void refuse() {
    unwanted = true;
    coming.clear();
  }

  /** Takes all that have come, which {@link #next} gives then. For the attendant only. */
  void take() {
    List<ItemResult<R>> left = taken.subList(next, taken.size());
    synchronized (this) {
      coming.addAll(0, left); // none, but after something was thrown in the middle
      taken.clear();
      List<ItemResult<R>> empty = taken;
      taken = coming;
      coming = empty;
      announced = false;
    }
    next = 0;
  }

  /** Whether there are some of those taken that were not given. For the attendant only. */
  boolean hasNext() {
    return next < taken.size();
  }

  /** The next of those taken. For the attendant only. */
  ItemResult<R> next() {
    return taken.set(next++, null);
  }
}
