package org.jworkers.pool;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long something took, many times.
 *
 * @param count how many times
 * @param meanMillis the mean, in milliseconds; 0 if there were none
 * @param maxMillis the longest
 * @param histogram how many took how long: by the upper bound in milliseconds, each twice the one
 *     before
 */
public record Timings(
    long count, double meanMillis, double maxMillis, Map<Double, Long> histogram) {

  /** Copies the histogram. */
  public Timings {
    histogram = Collections.unmodifiableMap(new TreeMap<>(histogram));
  }
}
