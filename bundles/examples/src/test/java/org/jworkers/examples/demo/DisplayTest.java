package org.jworkers.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayTest {
  private final StringWriter text = new StringWriter();
  private final PrintWriter out = new PrintWriter(text);
  private final Timeline timeline = new Timeline(() -> 0);

  @Test
  void drawsALineForTheWholeAndOneForEachWorker() {
    work();

    new TerminalPicture(out, 80, false).draw(timeline, 40);

    List<String> lines = text.toString().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).startsWith(" 25 % [#######-"), lines.get(0));
    assertTrue(lines.get(0).contains("10 of 40"), lines.get(0));
    assertTrue(lines.get(1).contains("thread 1"), lines.get(1));
    assertTrue(lines.get(2).endsWith("dead"), lines.get(2));
  }

  @Test
  void neverWritesLinesAsWideAsTheTerminal() {
    work();

    new TerminalPicture(out, 40, false).draw(timeline, 40);

    assertTrue(text.toString().lines().allMatch(line -> line.length() < 40), text.toString());
  }

  @Test
  void goesBackOverAllItsLinesToDrawAgain() {
    work();
    TerminalPicture picture = new TerminalPicture(out, 80, false);

    picture.draw(timeline, 40);
    picture.erase();
    picture.erase();

    assertEquals(1, text.toString().split("\u001b\\[3A", -1).length - 1, "times");
  }

  @Test
  void writesPlainTextWhereThereIsNoTerminal() {
    work();

    new LinePicture(out).draw(timeline, 40);

    assertEquals(
        " 25 %  10 of 40 (thread 1 0/s, process 1 dead)",
        text.toString().strip().indent(1).stripTrailing());
  }

  @Test
  void endsItsThread() throws InterruptedException {
    Display display = new Display(out, new LinePicture(out), timeline, 40);
    List<Thread> before = displays();

    display.close();

    for (Thread thread : before) {
      thread.join(10_000);
    }
    assertEquals(List.of(), displays());
  }

  private void work() {
    timeline.joined("thread 1");
    timeline.joined("process 1");
    timeline.given("thread 1");
    timeline.done("thread 1", 10);
    timeline.died("process 1");
  }

  private static List<Thread> displays() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("demo display") && thread.isAlive())
        .toList();
  }
}
