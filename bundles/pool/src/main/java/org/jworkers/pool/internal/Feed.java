package org.jworkers.pool.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jworkers.api.PersistentWorker;
import org.jworkers.pool.ItemFailure;

/**
 * The items of a run that no member has: those that came back, and those still in the source, which
 * are only taken when there are none of the others.
 */
final class Feed<A, R> {
  private final Source<A, R> source;

  /** Untried ones before suspects: a suspect may cost the worker that would have done the rest. */
  private final Deque<Item<A>> returned = new ArrayDeque<>();

  private long taken;
  private boolean exhausted;

  Feed(Source<A, R> source) {
    this.source = source;
  }

  /** Whether there is an item to be had, as far as can be told without asking the source. */
  boolean mayHaveMore() {
    return !exhausted || !returned.isEmpty();
  }

  /** The next item, for that worker; null if there is none. */
  Item<A> next(PersistentWorker<A, R> worker) {
    if (!returned.isEmpty()) {
      return returned.pollFirst();
    }
    if (exhausted) {
      return null;
    }
    Item<A> item = source.next(taken, worker);
    if (item == null) {
      exhausted = true;
    } else {
      taken++;
    }
    return item;
  }

  /** Takes an item back that no worker has begun. */
  void putBack(Item<A> item) {
    returned.addFirst(item);
  }

  /** Takes items back that no worker has begun; they keep their order. */
  void putBack(List<Item<A>> items) {
    for (int i = items.size(); i > 0; i--) {
      returned.addFirst(items.get(i - 1));
    }
  }

  /** Takes an item back at which a worker died. */
  void retry(Item<A> suspect) {
    returned.addLast(suspect);
  }

  /** What is known of items that came back after failing and were not tried again. */
  List<ItemFailure> failures() {
    return returned.stream().filter(Item::isSuspect).map(Item::failure).toList();
  }
}
