package org.jworkers.itests.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jworkers.itests.benchmarks.harness.Entrant;
import org.jworkers.itests.benchmarks.harness.Entrant.ClassPath;
import org.jworkers.itests.benchmarks.harness.Goal;
import org.jworkers.itests.benchmarks.harness.JmhContestant;
import org.jworkers.itests.benchmarks.harness.Line;
import org.jworkers.itests.benchmarks.weaving.LoadedLibrary;

/** The lines of the table about code that can be stopped. The floor is the same code, not woven. */
final class WeavingLines {
  private static final String KERNEL = "org.jworkers.itests.benchmarks.weaving.Kernel.";
  private static final String KERNELS = "org.jworkers.itests.benchmarks.kernels";
  private static final List<String> NAMES =
      List.of(
          "sum",
          "axpy",
          "nested",
          "matrices",
          "collatz",
          "fibonacci",
          "fibonacci35",
          "text",
          "list",
          "sort",
          "shapes");

  private WeavingLines() {}

  static List<Line> all() {
    List<Line> lines = new ArrayList<>();
    NAMES.forEach(name -> lines.add(kernel(name)));
    lines.add(library("commons-math3", "org.apache.commons.math3"));
    return lines;
  }

  private static Line kernel(String name) {
    return line(
        "weave-" + name,
        "kernel, " + name,
        "µs",
        Goal.atMostTimes(2),
        entrant("not woven", name, false),
        entrant("woven", name, true).with(agent(), "-Dorg.jworkers.payload.packages=" + KERNELS));
  }

  private static Entrant entrant(String title, String name, boolean woven) {
    return Entrant.of(title, JmhContestant.class, KERNEL + name, "mean", "woven=" + woven)
        .on(ClassPath.JMH);
  }

  private static Line library(String name, String packageName) {
    String jar =
        Arrays.stream(System.getProperty("java.class.path").split(":"))
            .filter(entry -> entry.contains("/" + name))
            .findFirst()
            .orElseThrow();
    return line(
        "weave-load",
        "loading of a class of " + name,
        "µs",
        Goal.NONE,
        Entrant.of("not woven", LoadedLibrary.class, jar),
        Entrant.of("woven", LoadedLibrary.class, jar)
            .with(agent(), "-Dorg.jworkers.weaver.packages=" + packageName));
  }

  private static Line line(
      String id, String title, String unit, Goal goal, Entrant plain, Entrant woven) {
    return new Line(id, title, unit, false, 1, goal, List.of(plain), List.of(woven));
  }

  private static String agent() {
    String ours = System.getProperty("java.class.path").split(":")[0];
    return "-javaagent:" + Path.of(ours).resolveSibling("agent").resolve("org.jworkers.weaver.jar");
  }
}
