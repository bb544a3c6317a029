package org.jworkers.itests.benchmarks.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Runs lines one after the other and prints the table as it grows. */
public final class Tournament {
  private final int rounds;
  private final Path log;
  private final PrintStream out;

  /**
   * A tournament.
   *
   * @param rounds how many rounds count
   * @param log where the contestants' other output goes
   */
  public Tournament(int rounds, Path log, PrintStream out) {
    this.rounds = rounds;
    this.log = log;
    this.out = out;
  }

  /**
   * Runs those of the lines whose id matches, with their floors and the entrants in {@code who}.
   */
  public void run(List<Line> lines, Pattern wanted, Pattern who)
      throws IOException, InterruptedException {
    Files.deleteIfExists(log);
    out.println("Java " + System.getProperty("java.vm.version") + ", " + rounds + " rounds");
    out.println();
    out.print(Row.HEAD);
    for (Line line : lines) {
      if (wanted.matcher(line.id()).matches()) {
        long start = System.nanoTime();
        new Race(line.of(who), rounds, log).run().forEach(row -> out.println(row.markdown()));
        out.flush();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.err.println(line.id() + ": " + took.toSeconds() + " s");
      }
    }
  }
}
