package org.jworkers.itests.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Another Java program, run as a process, that is gone when this is closed. */
public final class Program implements AutoCloseable {
  private static final Duration DEADLINE = Duration.ofMinutes(5);

  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private Program(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /** Starts the Java that runs this test, with these arguments. */
  public static Program java(String... arguments) throws IOException {
    return run(command(List.of(arguments)));
  }

  /** Starts a main class on the class path of this test. */
  public static Program main(Class<?> main, String... arguments) throws IOException {
    return main(List.of(), main, arguments);
  }

  /** Starts a main class on the class path of this test, with these further options of the JVM. */
  public static Program main(List<String> options, Class<?> main, String... arguments)
      throws IOException {
    return run(command(options, main, arguments));
  }

  /** The same, after a command of the shell, such as {@code ulimit -n 99}. */
  public static Program after(
      String shell, List<String> options, Class<?> main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", shell + " && exec \"$@\"", "sh"));
    command.addAll(command(options, main, arguments));
    return run(command);
  }

  private static List<String> command(List<String> options, Class<?> main, String... arguments) {
    List<String> all = new ArrayList<>();
    all.add(
        "-Dorg.jworkers.payload.packages=" + System.getProperty("org.jworkers.payload.packages"));
    all.addAll(options);
    all.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    all.addAll(List.of(arguments));
    return command(all);
  }

  private static List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:-UsePerfData");
    command.add("-Dorg.jworkers.archives=off"); // made in the background, by processes of their own
    command.addAll(arguments);
    return command;
  }

  private static Program run(List<String> command) throws IOException {
    return new Program(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Reads on to the next line that is {@code wanted}. */
  public String line(Predicate<String> wanted) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
      if (wanted.test(line)) {
        return line;
      }
    }
    throw new AssertionError("The program ended without the line that was waited for: " + lines);
  }

  /** Reads all that the program writes, and waits for its end; gives its exit value. */
  public int run() throws IOException, InterruptedException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      lines.add(line);
    }
    if (!process.waitFor(DEADLINE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("The program did not end: " + lines);
    }
    return process.exitValue();
  }

  /** What it wrote so far, as far as it was read. */
  public String output() {
    return String.join(System.lineSeparator(), lines);
  }

  /** Its process. */
  public Process process() {
    return process;
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
