package org.jworkers.tck.score;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** A score as text for people. */
public final class ScoreTable {
  private static final String LINE = "%-8s%8s%8s%8s%n";

  private ScoreTable() {}

  /**
   * The blocks of a score, one a line, their sum, and the rows that did not pass, those with the
   * same reason together.
   */
  public static String of(Score score) {
    StringBuilder text = new StringBuilder();
    text.append(String.format("Contract of workers, type '%s'%n", score.subject()));
    text.append(String.format(LINE, "block", "passed", "failed", "n/a"));
    score.blocks().forEach((block, counts) -> text.append(line(block, counts)));
    text.append(line("all", sum(score)));
    score.rows().entrySet().stream()
        .filter(row -> row.getValue().result() != Result.PASSED)
        .collect(groupingBy(Map.Entry::getValue, LinkedHashMap::new, rows()))
        .forEach((entry, rows) -> text.append(remarks(rows, entry)));
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

  private static Collector<Map.Entry<Row, ?>, ?, String> rows() {
    return mapping(row -> row.getKey().toString(), joining(" "));
  }

  private static String remarks(String rows, Score.Entry entry) {
    return String.format(
        "%-5s %s: %s%n", rows, entry.result().text(), String.join("; ", entry.remarks()));
  }
}
