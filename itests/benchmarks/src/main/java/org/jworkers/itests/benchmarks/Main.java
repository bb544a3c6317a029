package org.jworkers.itests.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jworkers.itests.benchmarks.harness.Line;
import org.jworkers.itests.benchmarks.harness.Tournament;

/** Measures on the JVM that it runs on, and prints the table. */
public final class Main {
  private Main() {}

  /**
   * Options: {@code --lines=REGEX}, {@code --who=REGEX}, {@code --rounds=N}, {@code --crowd=N},
   * {@code --log=FILE}.
   */
  public static void main(String[] arguments) throws Exception {
    Map<String, String> options =
        new HashMap<>(
            Map.of(
                "lines", ".*",
                "who", ".*",
                "rounds", "5",
                "crowd", "10000",
                "log", "target/benchmarks.log"));
    for (String argument : arguments) {
      String[] pair = argument.split("=", 2);
      String name = pair[0].replaceFirst("^--", "");
      if (pair.length < 2 || !options.containsKey(name)) {
        throw new IllegalArgumentException(
            "No option is called '"
                + argument
                + "'; expected: --NAME= with one of "
                + options.keySet());
      }
      options.put(name, pair[1]);
    }
    int rounds = Integer.parseInt(options.get("rounds"));
    new Tournament(rounds, Path.of(options.get("log")), System.out)
        .run(
            lines(Integer.parseInt(options.get("crowd"))),
            Pattern.compile(options.get("lines")),
            Pattern.compile(options.get("who")));
  }

  private static List<Line> lines(int crowd) {
    List<Line> lines = new ArrayList<>(Lines.all(crowd));
    lines.addAll(CodecLines.all());
    lines.addAll(WeavingLines.all());
    lines.addAll(GrowthLines.all());
    return lines;
  }
}
