package org.jworkers.examples.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What the demo is to do.
 *
 * @param crew how many workers of each type
 * @param killOne whether a process worker is killed half-way
 * @param batch how many class files are given to a worker at a time
 * @param report where the picture goes
 * @param columns how wide the terminal is; 0 if the text does not go to one
 * @param unicode whether it can show block characters
 */
record DemoOptions(
    Crew crew, boolean killOne, int batch, Path report, int columns, boolean unicode) {

  /** How many workers of each type. */
  record Crew(int threads, int processes, int remotes) {

    @Override
    public String toString() {
      return Figures.many(threads, "thread worker")
          + ", "
          + Figures.many(processes, "process worker")
          + ", "
          + Figures.many(remotes, "remote worker");
    }
  }

  /**
   * Refuses what cannot be done.
   *
   * @throws IllegalArgumentException saying what that is
   */
  DemoOptions {
    require(crew.threads >= 0 && crew.processes >= 0 && crew.remotes >= 0, "a number is negative");
    require(crew.threads + crew.processes + crew.remotes > 0, "the demo needs a worker");
    require(batch > 0, "--batch should be 1 at least, but is " + batch);
    require(!killOne || crew.processes > 0, "--kill-one needs a process worker to kill");
    require(
        !killOne || crew.threads + crew.processes + crew.remotes > 1,
        "--kill-one needs a worker that takes over the work");
  }

  /**
   * Reads options as the tool is given them.
   *
   * @param arguments each as {@code --name=value}
   */
  static DemoOptions parse(String... arguments) {
    Map<String, String> values = new HashMap<>();
    for (String argument : arguments) {
      require(argument.matches("--[a-z-]+=.*"), "Not of the form --name=value: " + argument);
      int sign = argument.indexOf('=');
      values.put(argument.substring(2, sign), argument.substring(sign + 1));
    }
    DemoOptions options = read(values);
    require(values.isEmpty(), "The demo has no such options: " + values.keySet());
    return options;
  }

  private static DemoOptions read(Map<String, String> values) {
    Crew crew =
        new Crew(
            number(values, "threads", 1),
            number(values, "processes", 2),
            number(values, "remotes", 1));
    String report = values.remove("report");
    return new DemoOptions(
        crew,
        flag(values, "kill-one"),
        number(values, "batch", 100),
        Path.of(report == null ? "target/demo/report.html" : report),
        number(values, "columns", 0),
        flag(values, "unicode"));
  }

  private static int number(Map<String, String> values, String name, int otherwise) {
    String value = values.remove(name);
    require(
        value == null || value.matches("\\d{1,9}"),
        "--" + name + " should be a number, but is " + value);
    return value == null ? otherwise : Integer.parseInt(value);
  }

  private static boolean flag(Map<String, String> values, String name) {
    return Boolean.parseBoolean(values.remove(name));
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
