package org.jworkers.pool.internal;

import java.time.Duration;

/** Durations as callers give them. */
final class Times {
  private Times() {}

  static Duration requireNotNegative(Duration timeout) {
    if (timeout.isNegative()) {
      throw new IllegalArgumentException("Negative timeout: " + timeout);
    }
    return timeout;
  }

  /** In nanoseconds; the longest there is for one that is longer. */
  static long nanos(Duration timeout) {
    try {
      return timeout.toNanos();
    } catch (ArithmeticException tooLong) {
      return Long.MAX_VALUE;
    }
  }
}
