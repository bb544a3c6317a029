package org.jworkers.examples.demo;

import java.util.Locale;

/** Round numbers along an axis. */
final class Axis {
  private Axis() {}

  /** The smallest of 1, 2 and 5 times a power of ten that makes at most so many steps. */
  static double step(double length, int mostSteps) {
    double least = Math.max(length, 1e-3) / mostSteps;
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double factor : new double[] {1, 2, 5}) {
      if (power * factor >= least) {
        return power * factor;
      }
    }
    return power * 10;
  }

  /** A number with as many decimals as the step between numbers has. */
  static String label(double value, double step) {
    int decimals = (int) Math.max(0, Math.ceil(-Math.log10(step) - 1e-9));
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }
}
