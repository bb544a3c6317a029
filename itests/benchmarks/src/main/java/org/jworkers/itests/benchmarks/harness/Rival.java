package org.jworkers.itests.benchmarks.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A contestant in its JVM, as the harness sees it. */
final class Rival implements AutoCloseable {
  private final Entrant entrant;
  private final Process process;
  private final PrintWriter commands;
  private final BufferedReader answers;
  private final List<Double> values = new ArrayList<>();
  private final List<Double> cpu = new ArrayList<>();

  /** Starts it; output that is not an answer goes to {@code log}. */
  Rival(Entrant entrant, Path log) throws IOException {
    this.entrant = entrant;
    this.process =
        new ProcessBuilder(entrant.command())
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    this.commands = new PrintWriter(process.getOutputStream(), true);
    this.answers = new BufferedReader(new InputStreamReader(process.getInputStream()));
    answer();
  }

  private String[] answer() throws IOException {
    for (String line = answers.readLine(); line != null; line = answers.readLine()) {
      String[] words = Stage.answer(line);
      if (words.length > 0) {
        return words;
      }
    }
    throw new IOException(entrant.title() + " gave up; see the log");
  }

  /** From now on it has one core. */
  void pin() throws IOException, InterruptedException {
    Proc.pin(process.pid());
  }

  /** One round; it counts, or warms up. */
  void round(boolean counts) throws IOException {
    long before = Proc.treeCpuNanos(process.pid());
    commands.println("round");
    String[] words = answer();
    long used = Proc.treeCpuNanos(process.pid()) - before;
    long tasks = Long.parseLong(words[1]);
    long own = Long.parseLong(words[2]);
    if (counts) {
      values.add(Double.parseDouble(words[0]));
      if (tasks > 0) {
        cpu.add((own > 0 ? own : used) / 1e3 / tasks);
      }
    }
  }

  Entrant entrant() {
    return entrant;
  }

  Figures values() {
    return Figures.of(values);
  }

  Figures cpuMicros() {
    return Figures.of(cpu);
  }

  @Override
  public void close() throws InterruptedException {
    commands.println("end");
    if (!process.waitFor(20, java.util.concurrent.TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }
}
