package org.jworkers.itests.benchmarks;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jworkers.itests.benchmarks.harness.Entrant;
import org.jworkers.itests.benchmarks.harness.Goal;
import org.jworkers.itests.benchmarks.harness.Line;
import org.jworkers.itests.benchmarks.ours.PayloadCall;
import org.jworkers.itests.benchmarks.ours.PoolRun;

/** How the cost grows with what there is of it. The first of each line is its floor. */
final class GrowthLines {
  private static final String RATE = "tasks/s";

  private GrowthLines() {}

  static List<Line> all() {
    return List.of(
        line("growth-items", "pool.run, 2 process workers, by inputs", RATE, 1, items()),
        line("growth-threads", "pool.run, thread workers", RATE, 3, workers("thread", 1000)),
        line("growth-processes", "pool.run, process workers", RATE, 2, workers("process", 64)),
        line(
            "growth-shared",
            "pool.run, remote workers that share a connection",
            RATE,
            2,
            workers("remote-shared", 10_000)),
        line("growth-payload", "byte[] both ways, process worker", "µs", 1, payloads()));
  }

  private static Line line(
      String id, String title, String unit, int warmUp, Stream<Entrant> entrants) {
    List<Entrant> all = entrants.toList();
    return new Line(
        id, title, unit, false, warmUp, Goal.NONE, all.subList(0, 1), all.subList(1, all.size()));
  }

  private static Stream<Entrant> items() {
    return IntStream.of(1_000, 10_000, 100_000, 1_000_000, 10_000_000)
        .mapToObj(
            count ->
                Entrant.of(
                    "%,d inputs".formatted(count),
                    PoolRun.class,
                    "process",
                    Integer.toString(count),
                    "-1"));
  }

  private static Stream<Entrant> workers(String kind, int most) {
    return IntStream.of(1, 2, 4, 16, 64, 256, 1000, 10_000)
        .filter(count -> count <= most)
        .mapToObj(
            count ->
                Entrant.of(
                    count + " workers",
                    PoolRun.class,
                    kind,
                    "300000",
                    "-1",
                    Integer.toString(count)));
  }

  private static Stream<Entrant> payloads() {
    return IntStream.of(16, 1 << 10, 64 << 10, 1 << 20, 16 << 20, 256 << 20, 1 << 30)
        .mapToObj(
            bytes ->
                Entrant.of(
                        bytes < 1 << 20
                            ? "%,d bytes".formatted(bytes)
                            : "%,d MiB".formatted(bytes >> 20),
                        PayloadCall.class,
                        "process",
                        Integer.toString(bytes))
                    .with("-Xmx8g"));
  }
}
