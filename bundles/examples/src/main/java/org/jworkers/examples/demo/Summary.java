package org.jworkers.examples.demo;

import java.io.PrintWriter;
import java.util.List;
import org.jworkers.examples.demo.Timeline.Track;
import org.jworkers.examples.scan.Inheritance;
import org.jworkers.examples.scan.MethodSize;
import org.jworkers.examples.scan.ModuleFacts;
import org.jworkers.examples.scan.Scan;

/** What the demo says when it is over. */
final class Summary {
  private static final int MODULES = 12;
  private static final int USUAL_WIDTH = 100;

  private final PrintWriter out;
  private final int width;

  /**
   * A summary.
   *
   * @param columns how wide the terminal is; 0 if there is none
   */
  Summary(PrintWriter out, int columns) {
    this.out = out;
    this.width = columns == 0 ? USUAL_WIDTH : columns;
  }

  void print(DemoResult result) {
    modules(result.scan());
    workers(result);
    out.println(verdict(result));
    result.differences().forEach(difference -> out.println("  " + difference));
  }

  private void modules(Scan scan) {
    Table table = new Table(width);
    table.row("module", "classes", "methods", "bytecode", "largest method");
    List<String> names = scan.bySize();
    List<String> shown = names.subList(0, Math.min(MODULES, names.size()));
    shown.forEach(name -> row(table, name, scan.modules().get(name)));
    int others = names.size() - shown.size();
    row(table, "all " + names.size() + " modules", scan.total());
    out.println();
    List<String> lines = table.lines();
    lines.subList(0, lines.size() - 1).forEach(out::println);
    if (others > 0) {
      out.println("... and " + Figures.many(others, "smaller one"));
    }
    out.println(lines.get(lines.size() - 1));
    List<String> longest = new Inheritance(scan).longest(1).get(0);
    out.println("longest inheritance: " + longest.size() + " classes, from " + longest.get(0));
  }

  private static void row(Table table, String name, ModuleFacts facts) {
    table.row(
        name,
        Figures.count(facts.classes()),
        Figures.count(facts.methods()),
        Figures.bytes(facts.bytecode()),
        facts.largest().stream().findFirst().map(Summary::method).orElse(""));
  }

  private static String method(MethodSize method) {
    String simpleType = method.type().substring(method.type().lastIndexOf('.') + 1);
    String name = method.signature().substring(0, method.signature().indexOf('('));
    return Figures.bytes(method.bytes()) + " " + simpleType + "." + name;
  }

  private void workers(DemoResult result) {
    long total = result.scan().total().classes();
    Table table = new Table(width);
    table.row("worker", "classes", "share", "classes/s", "");
    for (Track track : result.tracks()) {
      double until = track.isDead() ? track.diedAt() : result.seconds();
      table.row(
          track.worker(),
          Figures.count(track.classes()),
          Figures.percent(track.classes(), total),
          Figures.count((long) (track.classes() / until)),
          track.isDead() ? "killed after " + Figures.seconds(track.diedAt()) : "");
    }
    out.println();
    table.lines().forEach(out::println);
    result.kill().ifPresent(kill -> out.println("Killed " + Words.ofKill(kill, result)));
    out.println();
  }

  private static String verdict(DemoResult result) {
    return "The workers took "
        + Figures.seconds(result.seconds())
        + ". One thread alone, in a JVM that was warm by then ("
        + Figures.seconds(result.secondsAlone())
        + (result.isRight() ? "), found exactly the same." : "), FOUND SOMETHING ELSE:");
  }
}
