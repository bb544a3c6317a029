package org.jworkers.itests.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.jworkers.itests.benchmarks.harness.Entrant;
import org.jworkers.itests.benchmarks.harness.Goal;
import org.jworkers.itests.benchmarks.harness.JmhContestant;
import org.jworkers.itests.benchmarks.harness.Line;

/**
 * The lines of the table about payloads. The floor is the codec that the goal names: a ratio of
 * 0.25 is four times as fast.
 */
final class CodecLines {
  private static final String TRIP = "org.jworkers.itests.benchmarks.codecs.CodecTrip.";

  private CodecLines() {}

  static List<Line> all() {
    List<Line> lines = new ArrayList<>();
    add(lines, "record", "java", 1 / 4.0, 1 / 15.0);
    add(lines, "string1k", "java", Double.NaN, 1);
    add(lines, "list10k", "java", 1 / 3.0, 1 / 3.0);
    add(lines, "double1m", "kryo", 1 / 0.9, 1 / 0.9);
    add(lines, "bytes16m", "kryo", 1 / 0.9, 1 / 0.9);
    return lines;
  }

  private static void add(
      List<Line> lines, String payload, String reference, double write, double read) {
    lines.add(line(payload, reference, "write", write));
    lines.add(line(payload, reference, "read", read));
  }

  private static Line line(String payload, String reference, String way, double goal) {
    List<Entrant> others = new ArrayList<>(List.of(entrant("jworkers", payload, way)));
    for (String other : List.of("java", "hessian", "kryo", "fory")) {
      // Stock Hessian cannot carry records.
      boolean can = !other.equals("hessian") || !payload.matches("record|list10k");
      if (can && !other.equals(reference)) {
        others.add(entrant(other, payload, way));
      }
    }
    return new Line(
        "codec-" + payload + "-" + way,
        "codec, " + payload + ", " + way,
        "µs",
        false,
        1,
        Double.isNaN(goal) ? Goal.NONE : Goal.atMostTimes(goal),
        List.of(entrant(reference, payload, way)),
        others);
  }

  private static Entrant entrant(String codec, String payload, String way) {
    return Entrant.of(
            codec, JmhContestant.class, TRIP + way, "mean", "codec=" + codec, "payload=" + payload)
        .on(Entrant.ClassPath.ALL);
  }
}
