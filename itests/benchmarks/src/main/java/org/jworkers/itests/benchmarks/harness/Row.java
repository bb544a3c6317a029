package org.jworkers.itests.benchmarks.harness;

import static org.jworkers.itests.benchmarks.harness.Goal.number;

/** A row of the table, as Markdown. */
record Row(String markdown) {
  static final String HEAD =
      """
      | line | who | median | min | max | unit | x floor | CPU µs/task | goal | met |
      |---|---|--:|--:|--:|---|--:|--:|---|---|
      """;

  static Row of(Line line, Rival rival, double floor, boolean judged) {
    Figures values = rival.values();
    double ratio = values.median() / floor;
    double cpu = rival.cpuMicros().median();
    return row(
        line.title() + (line.oneCore() ? " (one core)" : ""),
        rival.entrant().title(),
        number(values.median()),
        number(values.min()),
        number(values.max()),
        line.unit(),
        number(ratio),
        number(cpu),
        judged ? line.goal().toString() : "",
        judged ? line.goal().met(values.median(), ratio, cpu) : "");
  }

  static Row missing(Line line, String title) {
    return row(line.title(), title, "failed", "", "", line.unit(), "", "", "", "");
  }

  private static Row row(String... cells) {
    return new Row("| " + String.join(" | ", cells) + " |");
  }
}
