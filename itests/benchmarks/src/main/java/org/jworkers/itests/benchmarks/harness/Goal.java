package org.jworkers.itests.benchmarks.harness;

import java.util.Locale;

/**
 * What a line is to reach.
 *
 * @param ratio whether the bound is on the ratio to the floor, or on the figure itself
 * @param atMost whether less is better
 * @param bound the bound
 * @param cpuMicros how much CPU time a task may take besides; infinite if that is no goal
 */
public record Goal(boolean ratio, boolean atMost, double bound, double cpuMicros) {
  /** None. */
  public static final Goal NONE = new Goal(false, true, Double.NaN, Double.POSITIVE_INFINITY);

  /** At most this many times the floor. */
  public static Goal atMostTimes(double bound) {
    return new Goal(true, true, bound, Double.POSITIVE_INFINITY);
  }

  /** At least this part of the floor. */
  public static Goal atLeastTimes(double bound) {
    return new Goal(true, false, bound, Double.POSITIVE_INFINITY);
  }

  /** At most this. */
  public static Goal atMost(double bound) {
    return new Goal(false, true, bound, Double.POSITIVE_INFINITY);
  }

  /** At least this. */
  public static Goal atLeast(double bound) {
    return new Goal(false, false, bound, Double.POSITIVE_INFINITY);
  }

  /** The same, and so much CPU time a task at most. */
  public Goal withCpu(double micros) {
    return new Goal(ratio, atMost, bound, micros);
  }

  String met(double value, double toFloor, double cpu) {
    if (Double.isNaN(bound)) {
      return "";
    }
    double judged = ratio ? toFloor : value;
    if (Double.isNaN(judged)) {
      return "?";
    }
    boolean reached = atMost ? judged <= bound : judged >= bound;
    return reached && (cpuMicros == Double.POSITIVE_INFINITY || cpu <= cpuMicros)
        ? "yes"
        : "**no**";
  }

  @Override
  public String toString() {
    if (Double.isNaN(bound)) {
      return "";
    }
    String main = (atMost ? "<= " : ">= ") + number(bound) + (ratio ? "x" : "");
    return cpuMicros == Double.POSITIVE_INFINITY
        ? main
        : main + ", <= " + number(cpuMicros) + " µs CPU";
  }

  static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    if (size >= 1000 || value == Math.rint(value)) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value);
  }
}
