package org.jworkers.itests.benchmarks.harness;

import java.util.List;

/** The median, least and greatest of some figures; not a number where there are none. */
record Figures(double median, double min, double max) {

  static Figures of(List<Double> values) {
    if (values.isEmpty()) {
      return new Figures(Double.NaN, Double.NaN, Double.NaN);
    }
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double median =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    return new Figures(median, sorted.get(0), sorted.get(sorted.size() - 1));
  }
}
