package org.jworkers.pool;

import java.time.Duration;

/**
 * How many workers that died a pool replaces. When the budget is used up, the pool goes on with the
 * workers that are left, and says so; when none is left, its run ends with a {@link PoolException}
 * that has the deaths.
 *
 * @param restarts how many within the window, of all workers together
 * @param window how long a restart counts
 * @param pause how long the pool waits before it replaces a worker that did nothing before it died;
 *     twice as long each further time, but no longer than 5 seconds
 */
public record RestartBudget(int restarts, Duration window, Duration pause) {

  /** Refuses negative numbers. */
  public RestartBudget {
    if (restarts < 0 || window.isNegative() || pause.isNegative()) {
      throw new IllegalArgumentException(
          "Numbers from zero up expected, not %d, %s and %s".formatted(restarts, window, pause));
    }
  }

  /** As many restarts within such a window. */
  public static RestartBudget of(int restarts, Duration window) {
    return new RestartBudget(restarts, window, Duration.ofMillis(100));
  }

  /** Replaces no worker. */
  public static RestartBudget none() {
    return of(0, Duration.ZERO);
  }
}
