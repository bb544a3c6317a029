package org.jworkers.pool;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * What becomes of an input at which the task threw, that took too long, or that a worker had in
 * hand when it died. Each of these is a failed attempt at that input. Inputs that were only queued
 * there, and all inputs of a worker whose type has gone away, do not count as tried: they always go
 * to the other workers.
 *
 * <p>An input at which an attempt failed waits until everything else is begun. When its attempts
 * are used up it is in quarantine: no worker gets it any more, and the run tells of it at its end.
 *
 * @param maxAttempts how many attempts an input may have before it is given up
 * @param again which inputs are tried again, and when
 * @param omits whether a run that gave inputs up returns without their results; otherwise it ends
 *     with a {@link PoolException}, after all other inputs were done
 * @param endsWorkers whether a worker ends when its task throws and is not replaced when it dies,
 *     as a persistent worker by itself; otherwise it lives on
 */
public record RetryPolicy(int maxAttempts, Again again, boolean omits, boolean endsWorkers) {

  /**
   * Which inputs are tried again, and when.
   *
   * @param after looks at why the last attempt failed; an input is given up at a no
   * @param pause how long an input rests after its first failure; each further time twice as long
   * @param longestPause how long it rests at most
   */
  public record Again(Predicate<? super Throwable> after, Duration pause, Duration longestPause) {
    private static final Again AT_ONCE = new Again(error -> true, Duration.ZERO, Duration.ZERO);

    /** Refuses nulls and negative times. */
    public Again {
      Objects.requireNonNull(after, "after");
      if (pause.isNegative() || longestPause.compareTo(pause) < 0) {
        throw new IllegalArgumentException(
            "Pauses from zero up expected, not " + pause + " to " + longestPause);
      }
    }

    /** How long an input rests after so many failed attempts. */
    public Duration pause(int attempts) {
      int doublings = Math.min(Math.max(attempts - 1, 0), 30);
      boolean most = pause.compareTo(longestPause.dividedBy(1L << doublings)) > 0;
      return most ? longestPause : pause.multipliedBy(1L << doublings);
    }
  }

  /** Refuses a policy that would never try. */
  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("At least one attempt expected, not " + maxAttempts);
    }
    Objects.requireNonNull(again, "again");
  }

  /** Tries every input again for as long as there are workers; each failure ends one. */
  public static RetryPolicy untilWorkersDie() {
    return new RetryPolicy(Integer.MAX_VALUE, Again.AT_ONCE, false, true);
  }

  /**
   * Tries every input once; the run returns without the results of those that failed, and each
   * failure ends a worker.
   */
  public static RetryPolicy never() {
    return new RetryPolicy(1, Again.AT_ONCE, true, true);
  }

  /**
   * Gives up an input when this many attempts have failed; the run does all others and then tells
   * of it with a {@link PoolException}. Pools do so after three attempts if nothing else is said.
   */
  public static RetryPolicy attempts(int max) {
    return new RetryPolicy(max, Again.AT_ONCE, false, false);
  }

  /** The same, but tries again only after errors that {@code after} says yes to. */
  public RetryPolicy onlyAfter(Predicate<? super Throwable> after) {
    Again changed = new Again(after, again.pause, again.longestPause);
    return new RetryPolicy(maxAttempts, changed, omits, endsWorkers);
  }

  /**
   * The same, with a rest before each further attempt: at first this long, then twice, and so on.
   */
  public RetryPolicy pausing(Duration pause, Duration longestPause) {
    Again changed = new Again(again.after, pause, longestPause);
    return new RetryPolicy(maxAttempts, changed, omits, endsWorkers);
  }

  /** The same, but runs return without the results of inputs that were given up. */
  public RetryPolicy omitting() {
    return new RetryPolicy(maxAttempts, again, true, endsWorkers);
  }
}
