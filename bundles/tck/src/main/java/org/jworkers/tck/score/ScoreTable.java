package org.jworkers.tck.score;

import java.util.Map;
import java.util.stream.Collectors;

/** A score as text for people. */
public final class ScoreTable {
  private static final String LINE = "%-8s%8s%8s%8s%n";

  private ScoreTable() {}

  /** The blocks of a score, one a line, their sum, and the rows that did not pass. */
  public static String of(Score score) {
    StringBuilder text = new StringBuilder();
    text.append(String.format("Contract of workers, type '%s'%n", score.subject()));
    text.append(String.format(LINE, "block", "passed", "failed", "n/a"));
    score.blocks().forEach((block, counts) -> text.append(line(block, counts)));
    text.append(line("all", sum(score)));
    score.rows().forEach((row, entry) -> text.append(remarks(row, entry)));
    return text.toString();
  }

  private static Map<Result, Integer> sum(Score score) {
    return score.rows().values().stream()
        .collect(Collectors.toMap(Score.Entry::result, entry -> 1, Integer::sum));
  }

  private static String line(String name, Map<Result, Integer> counts) {
    return String.format(
        LINE,
        name,
        counts.getOrDefault(Result.PASSED, 0),
        counts.getOrDefault(Result.FAILED, 0),
        counts.getOrDefault(Result.NOT_APPLICABLE, 0));
  }

  private static String remarks(Row row, Score.Entry entry) {
    return entry.result() == Result.PASSED
        ? ""
        : String.format(
            "%-6s%s: %s%n", row, entry.result().text(), String.join("; ", entry.remarks()));
  }
}
