package org.jworkers.pool.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jworkers.pool.ItemFailure;
import org.jworkers.pool.PoolException;

/** What a run has come to: results, and items that were given up. */
final class Ledger<A, R> {
  /** How many failures are kept of a run whose results are not: it may be endless. */
  private static final int MOST = 1000;

  private final Settings<A, R> settings;
  private final Results<A, R> results;
  private final List<ItemFailure> failures = new ArrayList<>();
  private final boolean endless;
  private long failed;
  private boolean telling;
  private Throwable lastDeath;

  Ledger(Settings<A, R> settings, Results<A, R> results) {
    this.settings = settings;
    this.results = results;
    endless = results.list() == null;
  }

  void done(Item<A> item, R result) {
    results.put(item, result);
  }

  /** Gives up an item that could not be done by any worker: whatever the policy, that is told. */
  void drop(Item<A> item) {
    telling = true;
    giveUp(item);
  }

  /** Gives up an item that had all the attempts it may have. */
  void giveUp(Item<A> item) {
    telling |= !settings.retry().omits();
    ItemFailure failure = item.failure();
    failed++;
    if (results.tellsFailures() && (failures.size() < MOST || !endless)) {
      failures.add(failure);
    }
    results.skip(item);
    if (!item.isCall()) {
      settings.listeners().tell(listener -> listener.failed(failure));
    }
  }

  /** Notes why a worker died, which explains the end of the run if it was the last one. */
  void death(Throwable error) {
    lastDeath = error != null ? error : lastDeath;
  }

  /** The results, now that all items are accounted for. */
  List<R> close() {
    if (telling && results.tellsFailures()) {
      throw failure(failed + " of its inputs failed, first " + first(), List.of());
    }
    return results.list();
  }

  /**
   * Says that the run ends early.
   *
   * @param why what stands in the way
   * @param unfinished items that failed before and were to be tried again
   */
  PoolException failure(String why, List<ItemFailure> unfinished) {
    String message =
        "Pool failed to process the whole input: in pool '%s', %s; there are %d results"
            .formatted(settings.name(), why, results.count());
    List<ItemFailure> all =
        Stream.concat(failures.stream(), unfinished.stream())
            .sorted(Comparator.comparingLong(ItemFailure::index))
            .toList();
    Throwable cause = all.isEmpty() ? lastDeath : all.get(0).error();
    return new PoolException(message, cause, results.list(), all);
  }

  private ItemFailure first() {
    return failures.stream().min(Comparator.comparingLong(ItemFailure::index)).orElseThrow();
  }
}
