package org.jworkers.itests.benchmarks.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs one line: everybody in a JVM of his own, in interleaved rounds. */
final class Race {
  private final Line line;
  private final int rounds;
  private final Path log;
  private final List<Rival> rivals = new ArrayList<>();

  Race(Line line, int rounds, Path log) {
    this.line = line;
    this.rounds = rounds;
    this.log = log;
  }

  /** The rows of the table for this line. */
  List<Row> run() throws InterruptedException {
    List<Entrant> all = new ArrayList<>(line.floors());
    all.addAll(line.entrants());
    try {
      all.forEach(this::enter);
      for (int round = 0; round < line.rounds() + rounds; round++) {
        for (Rival rival : List.copyOf(rivals)) {
          round(rival, round);
        }
      }
    } finally {
      for (Rival rival : rivals) {
        rival.close();
      }
    }
    return rows();
  }

  private void enter(Entrant entrant) {
    try {
      rivals.add(new Rival(entrant, log));
    } catch (java.io.IOException gaveUp) {
      System.err.println(gaveUp.getMessage());
    }
  }

  private void round(Rival rival, int round) throws InterruptedException {
    try {
      if (line.oneCore() && round >= line.rounds() - 1) {
        rival.pin(); // the last warm-up round is pinned, and so are threads that came since
      }
      rival.round(round >= line.rounds());
    } catch (java.io.IOException gaveUp) {
      rivals.remove(rival);
      System.err.println(gaveUp.getMessage());
      rival.close();
    }
  }

  private List<Row> rows() {
    double floor =
        rivals.stream()
            .filter(rival -> line.floors().contains(rival.entrant()))
            .mapToDouble(rival -> rival.values().median())
            .sum();
    List<Row> rows = new ArrayList<>();
    List<Entrant> all = new ArrayList<>(line.floors());
    all.addAll(line.entrants());
    for (Entrant entrant : all) {
      boolean isFloor = line.floors().contains(entrant);
      Goal goal = entrant.equals(line.entrants().get(0)) ? line.goal() : Goal.NONE;
      rows.add(
          rivals.stream()
              .filter(rival -> rival.entrant().equals(entrant))
              .findFirst()
              .map(rival -> Row.of(line, rival, isFloor || floor == 0 ? Double.NaN : floor, goal))
              .orElseGet(() -> Row.missing(line, entrant, goal)));
    }
    return rows;
  }
}
