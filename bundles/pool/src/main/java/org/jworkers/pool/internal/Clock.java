package org.jworkers.pool.internal;

import java.util.Map;
import java.util.TreeMap;
import org.jworkers.pool.Timings;

/** Counts how long something takes. Not safe for use by many threads. */
public final class Clock {
  private static final double MILLI = 1e6;

  private final long[] powers = new long[Long.SIZE];
  private long count;
  private long nanos;
  private long longest;

  /** Counts from zero. */
  public Clock() {}

  /** It took so many nanoseconds once more. */
  public void count(long took) {
    long positive = Math.max(1, took);
    count++;
    nanos += positive;
    longest = Math.max(longest, positive);
    powers[Long.SIZE - Long.numberOfLeadingZeros(positive)]++;
  }

  /** What there is until now. */
  public Timings timings() {
    Map<Double, Long> histogram = new TreeMap<>();
    for (int power = 0; power < powers.length; power++) {
      if (powers[power] > 0) {
        histogram.put(Math.scalb(1.0, power) / MILLI, powers[power]);
      }
    }
    return new Timings(count, count == 0 ? 0 : nanos / MILLI / count, longest / MILLI, histogram);
  }
}
