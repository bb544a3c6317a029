package org.jworkers.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.examples.demo.DemoResult.Kill;
import org.jworkers.examples.demo.Timeline.Span;
import org.jworkers.examples.demo.Timeline.Track;
import org.jworkers.examples.scan.MethodSize;
import org.jworkers.examples.scan.ModuleFacts;
import org.jworkers.examples.scan.Scan;

class ReportTest {
  private static final Scan SCAN =
      new Scan(
          Map.of(
              "java.base", facts(3000, "java.lang.A"),
              "jdk.other", facts(500, "jdk.B$<x>")));
  private static final List<Track> TRACKS =
      List.of(
          new Track("thread 1", List.of(new Span(0, 1, 10), new Span(1, 1.5, 20)), -1),
          new Track("process 1", List.of(new Span(0, 0.5, 10)), 0.7));

  @TempDir Path folder;

  @Test
  void showsEveryBatchAndWhoWasKilled() throws IOException {
    String page = Report.page(result(List.of()));

    assertEquals(3, boxes(drawing(page, 0)));
    assertTrue(drawing(page, 0).contains("✕"));
    assertTrue(page.contains("process 1 (process 4711) with kill -9"), page);
  }

  @Test
  void showsEveryModule() throws IOException {
    String page = Report.page(result(List.of()));

    assertEquals(2, boxes(drawing(page, 1)));
    assertTrue(page.contains("java.lang.A.run"), page);
    assertTrue(page.contains("jdk.B$&lt;x&gt;.run"), page);
  }

  @Test
  void leavesNoGapsInItsTemplate() throws IOException {
    assertFalse(Report.page(result(List.of())).contains("{{"));
  }

  @Test
  void needsNothingFromElsewhere() throws IOException {
    String page = Report.page(result(List.of()));

    assertFalse(page.contains("http"), "a link");
    assertFalse(page.contains("<script"), "a script");
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    String page = Report.page(result(List.of("java.base: classes should be 2, but are 1")));

    assertTrue(page.contains("something else: java.base: classes should be 2"), page);
  }

  @Test
  void isWrittenToAFolderThatIsMadeForIt() throws IOException {
    Path file = folder.resolve("a/b/report.html");

    Report.write(result(List.of()), file);

    assertTrue(Files.readString(file).startsWith("<!DOCTYPE html>"));
  }

  private static DemoResult result(List<String> differences) {
    Optional<Kill> kill = Optional.of(new Kill("process 1", 4711, 20));
    return new DemoResult(SCAN, TRACKS, 1.5, 0.9, differences, kill);
  }

  private static ModuleFacts facts(int bytes, String type) {
    List<MethodSize> largest = List.of(new MethodSize(type, "run()V", bytes));
    return new ModuleFacts(1, 2, bytes, largest, Map.of(type, "java.lang.Object"));
  }

  private static String drawing(String page, int number) {
    Pattern drawing = Pattern.compile("<svg .*?</svg>", Pattern.DOTALL);
    return drawing.matcher(page).results().toList().get(number).group();
  }

  private static int boxes(String drawing) {
    return drawing.split("<rect ", -1).length - 1;
  }
}
