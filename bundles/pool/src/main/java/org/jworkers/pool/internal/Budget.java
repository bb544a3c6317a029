package org.jworkers.pool.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jworkers.pool.RestartBudget;

/**
 * What is left of a restart budget, and the deaths that it was used for. For the attendant only.
 */
final class Budget {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int MOST_DEATHS = 100;

  private final RestartBudget budget;
  private final Deque<Long> spent = new ArrayDeque<>();
  private final Deque<Throwable> deaths = new ArrayDeque<>();
  private int barren;
  private boolean usedUp;

  Budget(RestartBudget budget) {
    this.budget = budget;
  }

  /** Takes a restart from the budget; false if there is none left. */
  boolean spend(Throwable death, boolean wasUseful) {
    if (death != null) {
      deaths.addLast(death);
    }
    if (deaths.size() > Math.min(budget.restarts() + 1, MOST_DEATHS)) {
      deaths.removeFirst();
    }
    barren = wasUseful ? 0 : barren + 1;
    long now = System.nanoTime();
    long window = Times.nanos(budget.window());
    while (!spent.isEmpty() && now - spent.peekFirst() > window) {
      spent.removeFirst();
    }
    usedUp = spent.size() >= budget.restarts();
    if (!usedUp) {
      spent.addLast(now);
    }
    return !usedUp;
  }

  /** How long to wait before the restart. */
  Duration pause() {
    if (barren == 0) {
      return Duration.ZERO;
    }
    Duration pause = budget.pause().multipliedBy(1L << Math.min(barren - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  /** Whether a restart was refused last. */
  boolean isUsedUp() {
    return usedUp && budget.restarts() > 0;
  }

  /** Why workers died, oldest first. */
  List<Throwable> deaths() {
    return new ArrayList<>(deaths);
  }

  @Override
  public String toString() {
    return "its restart budget of %d in %s is used up"
        .formatted(budget.restarts(), budget.window());
  }
}
