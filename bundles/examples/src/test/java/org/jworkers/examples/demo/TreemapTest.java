package org.jworkers.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.jworkers.examples.demo.Svg.Box;

class TreemapTest {
  private static final List<Long> SIZES = List.of(600L, 300L, 200L, 100L, 50L, 20L, 3L, 0L);
  private static final Box WHOLE = new Box(10, 20, 400, 100);

  private final List<Box> boxes = Treemap.layout(SIZES, WHOLE);

  @Test
  void givesEachSizeItsShareOfTheArea() {
    double unit = 400 * 100 / 1273.0;
    for (int i = 0; i < SIZES.size(); i++) {
      Box box = boxes.get(i);
      assertEquals(SIZES.get(i) * unit, box.width() * box.height(), 1e-6, "box " + i);
    }
  }

  @Test
  void staysInsideAndNeverOverlaps() {
    for (int i = 0; i < boxes.size(); i++) {
      Box a = boxes.get(i);
      assertTrue(a.x() >= 10 - 1e-9 && a.x() + a.width() <= 410 + 1e-6, a::toString);
      assertTrue(a.y() >= 20 - 1e-9 && a.y() + a.height() <= 120 + 1e-6, a::toString);
      for (Box b : boxes.subList(i + 1, boxes.size())) {
        assertFalse(overlap(a, b), () -> a + " and " + b);
      }
    }
  }

  @Test
  void prefersSquares() {
    List<Box> equal = Treemap.layout(List.of(1L, 1L, 1L, 1L), new Box(0, 0, 100, 100));

    for (Box box : equal) {
      assertEquals(50, box.width(), 1e-6);
      assertEquals(50, box.height(), 1e-6);
    }
  }

  @Test
  void drawsNothingOfNothing() {
    assertEquals(List.of(), Treemap.layout(List.of(), WHOLE));
  }

  private static boolean overlap(Box a, Box b) {
    double width = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
    double height = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
    return width > 1e-6 && height > 1e-6;
  }
}
