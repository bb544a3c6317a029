package org.jworkers.examples.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jworkers.examples.scan.ModuleFacts;

/** A page that shows how the demo went: one file that needs no other. */
final class Report {
  private Report() {}

  /** Writes it, and the folders that it lies in. */
  static void write(DemoResult result, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Files.writeString(file, page(result));
  }

  static String page(DemoResult result) throws IOException {
    String page = template();
    for (Map.Entry<String, String> part : parts(result).entrySet()) {
      page = page.replace("{{" + part.getKey() + "}}", part.getValue());
    }
    return page;
  }

  private static Map<String, String> parts(DemoResult result) {
    ModuleFacts total = result.scan().total();
    return Map.of(
        "java", Svg.escape(Runtime.version().toString()),
        "classes", Figures.count(total.classes()),
        "methods", Figures.count(total.methods()),
        "bytecode", Figures.bytes(total.bytecode()),
        "modules", Figures.count(result.scan().modules().size()),
        "seconds", Figures.seconds(result.seconds()),
        "verdict", verdict(result),
        "work", WorkDrawing.of(result.tracks(), result.seconds()),
        "map", ModulesDrawing.of(result.scan()),
        "table", ModulesTable.of(result.scan()));
  }

  private static String verdict(DemoResult result) {
    String alone =
        " One thread alone, in a JVM that was warm by then ("
            + Figures.seconds(result.secondsAlone())
            + "), found ";
    String check =
        result.isRight()
            ? "<b class=\"right\">✓ checked</b>" + alone + "exactly the same."
            : "<b class=\"wrong\">✕ wrong</b>"
                + alone
                + "something else: "
                + Svg.escape(String.join("; ", result.differences()));
    return check
        + result
            .kill()
            .map(
                kill ->
                    "<br><b class=\"wrong\">✕ killed</b> " + Svg.escape(Words.ofKill(kill, result)))
            .orElse("");
  }

  private static String template() throws IOException {
    try (InputStream file = Report.class.getResourceAsStream("report.html")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
