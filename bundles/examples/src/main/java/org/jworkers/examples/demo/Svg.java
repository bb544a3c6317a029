package org.jworkers.examples.demo;

import java.util.Locale;

/** An SVG drawing that grows shape by shape. */
final class Svg {
  private final StringBuilder text = new StringBuilder();

  /** An empty drawing, as wide as its place in the page. */
  Svg(double width, double height, String description) {
    add(
        "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">",
        width, height, escape(description));
  }

  /** A rectangle; {@code hint} shows when the mouse is over it. */
  Svg box(Box box, String cssClass, String hint) {
    return add(
        "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" class=\"%s\"><title>%s</title></rect>",
        box.x(), box.y(), box.width(), box.height(), cssClass, escape(hint));
  }

  /** A text; the class says how large, and how it is anchored. */
  Svg text(double x, double y, String cssClass, String words) {
    return add("<text x=\"%.2f\" y=\"%.2f\" class=\"%s\">%s</text>", x, y, cssClass, escape(words));
  }

  /** A straight line. */
  Svg line(double x1, double y1, double x2, double y2) {
    return add("<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\"/>", x1, y1, x2, y2);
  }

  /** The drawing as text. */
  String end() {
    return text + "</svg>";
  }

  /** Text that means the same in HTML and SVG. */
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private Svg add(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
    return this;
  }

  /** A place in a drawing. */
  record Box(double x, double y, double width, double height) {

    /** This without a margin. */
    Box inside(double margin) {
      return new Box(
          x + margin,
          y + margin,
          Math.max(0, width - 2 * margin),
          Math.max(0, height - 2 * margin));
    }
  }
}
