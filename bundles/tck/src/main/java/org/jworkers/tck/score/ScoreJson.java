package org.jworkers.tck.score;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A score as JSON. */
public final class ScoreJson {
  private ScoreJson() {}

  /** The score, with the Java that it was made on. */
  public static String of(Score score) {
    return object(
            Stream.of(
                member("type", text(score.subject())),
                member("java", text(System.getProperty("java.version"))),
                member("blocks", blocks(score)),
                member("rows", rows(score))))
        + "\n";
  }

  private static String blocks(Score score) {
    return object(
        score.blocks().entrySet().stream()
            .map(block -> member(block.getKey(), counts(block.getValue()))));
  }

  private static String counts(Map<Result, Integer> counts) {
    return object(
        Stream.of(
            member("passed", counts.getOrDefault(Result.PASSED, 0).toString()),
            member("failed", counts.getOrDefault(Result.FAILED, 0).toString()),
            member("notApplicable", counts.getOrDefault(Result.NOT_APPLICABLE, 0).toString())));
  }

  private static String rows(Score score) {
    return object(
        score.rows().entrySet().stream()
            .map(row -> member(row.getKey().toString(), entry(row.getValue()))));
  }

  private static String entry(Score.Entry entry) {
    String remarks =
        entry.remarks().stream().map(ScoreJson::text).collect(Collectors.joining(", ", "[", "]"));
    return object(
        Stream.of(member("result", text(entry.result().text())), member("remarks", remarks)));
  }

  private static String object(Stream<String> members) {
    return members.collect(Collectors.joining(", ", "{", "}"));
  }

  private static String member(String name, String value) {
    return text(name) + ": " + value;
  }

  private static String text(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ') {
        quoted.append(String.format("\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
