package org.jworkers.examples.demo;

import java.util.ArrayList;
import java.util.List;
import org.jworkers.examples.demo.Svg.Box;

/**
 * Divides a rectangle into one for each of some sizes, as near to squares as can be: the
 * "squarified" layout of Bruls, Huizing and van Wijk.
 */
final class Treemap {
  private final double[] areas;
  private final List<Box> boxes = new ArrayList<>();
  private Box free;

  private Treemap(double[] areas, Box free) {
    this.areas = areas;
    this.free = free;
  }

  /**
   * Divides {@code whole}.
   *
   * @param sizes the largest first; none may be negative
   * @return the boxes in the order of the sizes
   */
  static List<Box> layout(List<Long> sizes, Box whole) {
    double total = Math.max(1, sizes.stream().mapToLong(size -> size).sum());
    double scale = whole.width() * whole.height() / total;
    Treemap map = new Treemap(sizes.stream().mapToDouble(size -> size * scale).toArray(), whole);
    map.layout();
    return map.boxes;
  }

  private void layout() {
    int from = 0;
    while (from < areas.length) {
      int to = from + 1;
      while (to < areas.length && worst(from, to + 1) <= worst(from, to)) {
        to++;
      }
      layoutRow(from, to);
      from = to;
    }
  }

  /** How far the least square box is from being one, if these share a row. */
  private double worst(int from, int to) {
    double area = area(from, to);
    double side = Math.min(free.width(), free.height());
    double thickness = area / side;
    double worst = 1;
    for (int i = from; i < to; i++) {
      double ratio = thickness * thickness / Math.max(areas[i], 1e-9);
      worst = Math.max(worst, Math.max(ratio, 1 / Math.max(ratio, 1e-9)));
    }
    return worst;
  }

  /** Lays a row along the shorter side of what is free. */
  private void layoutRow(int from, int to) {
    boolean upright = free.width() >= free.height();
    double thickness = area(from, to) / Math.max(1e-9, upright ? free.height() : free.width());
    double at = upright ? free.y() : free.x();
    for (int i = from; i < to; i++) {
      double length = thickness == 0 ? 0 : areas[i] / thickness;
      boxes.add(
          upright
              ? new Box(free.x(), at, thickness, length)
              : new Box(at, free.y(), length, thickness));
      at += length;
    }
    free =
        upright
            ? new Box(free.x() + thickness, free.y(), free.width() - thickness, free.height())
            : new Box(free.x(), free.y() + thickness, free.width(), free.height() - thickness);
  }

  private double area(int from, int to) {
    double area = 0;
    for (int i = from; i < to; i++) {
      area += areas[i];
    }
    return area;
  }
}
