package org.jworkers.pool;

/**
 * What becomes of the input that a worker had in hand when it died or its task threw. Inputs that
 * were only queued there, and all inputs of a worker whose type has gone away, do not count as
 * tried: they always go to the other workers.
 *
 * @param maxAttempts how many workers an input is given to before it is given up
 * @param omits whether a run that gave inputs up returns without their results; otherwise it ends
 *     with a {@link PoolException}, after all other inputs were done
 */
public record RetryPolicy(int maxAttempts, boolean omits) {

  /** Refuses a policy that would never try. */
  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("At least one attempt expected, not " + maxAttempts);
    }
  }

  /** Tries every input again for as long as there are workers. */
  public static RetryPolicy untilWorkersDie() {
    return new RetryPolicy(Integer.MAX_VALUE, false);
  }

  /** Tries every input once; the run returns without the results of those that failed. */
  public static RetryPolicy never() {
    return new RetryPolicy(1, true);
  }

  /**
   * Gives up an input when this many attempts have failed; the run does all others and then tells
   * of it with a {@link PoolException}.
   */
  public static RetryPolicy attempts(int max) {
    return new RetryPolicy(max, false);
  }
}
