package org.jworkers.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void barsFillFromNothingToTheirLength() {
    assertEquals("[----]", Bar.of(0, 4, false));
    assertEquals("[##--]", Bar.of(0.5, 4, false));
    assertEquals("[####]", Bar.of(1, 4, false));
    assertEquals("▕    ▏", Bar.of(0, 4, true));
    assertEquals("▕██▌ ▏", Bar.of(0.625, 4, true));
    assertEquals("▕████▏", Bar.of(1, 4, true));
  }

  @Test
  void barsStayInsideTheirEnds() {
    assertEquals("[####]", Bar.of(7, 4, false));
    assertEquals("[----]", Bar.of(-1, 4, false));
  }

  @Test
  void tablesPutNumbersFlushRightAndWordsFlushLeft() {
    Table table = new Table(80);
    table.row("module", "classes", "share");
    table.row("java.base", "7", "9 %");
    table.row("jdk", "1,200", "91 %");

    assertEquals(
        List.of(
            "module     classes  share", "java.base        7    9 %", "jdk          1,200   91 %"),
        table.lines());
  }

  @Test
  void tablesCutOffWhatIsTooLong() {
    Table table = new Table(12);
    table.row("a", "something long");

    assertEquals(List.of("a  someth..."), table.lines());
  }

  @Test
  void figuresReadWell() {
    assertEquals("26,588", Figures.count(26588));
    assertEquals("999 B", Figures.bytes(999));
    assertEquals("1.0 kB", Figures.bytes(1000));
    assertEquals("19.9 MB", Figures.bytes(19_912_345));
    assertEquals("25 %", Figures.percent(1, 4));
    assertEquals("1 batch", Figures.many(1, "batch"));
    assertEquals("2 classes", Figures.many(2, "class"));
    assertEquals("0 methods", Figures.many(0, "method"));
  }

  @Test
  void axesHaveRoundSteps() {
    assertEquals(0.5, Axis.step(3.3, 10), 1e-12);
    assertEquals(1, Axis.step(10, 10), 1e-12);
    assertEquals(20, Axis.step(101, 10), 1e-12);
    assertEquals("1.5", Axis.label(1.5, 0.5));
    assertEquals("20", Axis.label(20, 20));
  }
}
