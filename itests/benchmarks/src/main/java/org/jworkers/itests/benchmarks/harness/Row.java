package org.jworkers.itests.benchmarks.harness;

import static org.jworkers.itests.benchmarks.harness.Goal.number;

/** A row of the table, as Markdown. */
record Row(String markdown) {
  static final String HEAD =
      """
      | line | who | median | min | max | unit | x floor | CPU µs/task | goal | met |
      |---|---|--:|--:|--:|---|--:|--:|---|---|
      """;

  static Row of(Line line, Rival rival, double floor, Goal goal) {
    Figures values = rival.values();
    double ratio = values.median() / floor;
    double cpu = rival.cpuMicros().median();
    return row(
        title(line),
        rival.entrant().title(),
        number(values.median()),
        number(values.min()),
        number(values.max()),
        line.unit(),
        number(ratio),
        number(cpu),
        goal.toString(),
        goal.met(values.median(), ratio, cpu));
  }

  static Row missing(Line line, Entrant entrant, Goal goal) {
    String met = goal == Goal.NONE ? "" : "**no**";
    return row(
        title(line), entrant.title(), "failed", "", "", line.unit(), "", "", goal.toString(), met);
  }

  private static String title(Line line) {
    return line.title() + (line.oneCore() ? " (one core)" : "");
  }

  private static Row row(String... cells) {
    return new Row("| " + String.join(" | ", cells) + " |");
  }
}
