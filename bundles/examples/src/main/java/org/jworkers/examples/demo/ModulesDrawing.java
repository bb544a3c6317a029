package org.jworkers.examples.demo;

import java.util.List;
import org.jworkers.examples.demo.Svg.Box;
import org.jworkers.examples.scan.ModuleFacts;
import org.jworkers.examples.scan.Scan;

/** Draws the modules as areas in proportion to their bytecode. */
final class ModulesDrawing {
  private static final Box WHOLE = new Box(0, 0, 1040, 460);
  private static final double LETTER = 6.6;

  private ModulesDrawing() {}

  static String of(Scan scan) {
    List<String> modules = scan.bySize();
    List<Box> boxes =
        Treemap.layout(modules.stream().map(m -> scan.modules().get(m).bytecode()).toList(), WHOLE);
    Svg svg = new Svg(WHOLE.width(), WHOLE.height(), "Bytecode by module");
    for (int i = 0; i < boxes.size(); i++) {
      draw(svg, boxes.get(i).inside(1), modules.get(i), scan.modules().get(modules.get(i)));
    }
    return svg.end();
  }

  private static void draw(Svg svg, Box box, String name, ModuleFacts facts) {
    String size = Figures.bytes(facts.bytecode());
    String hint =
        name
            + ": "
            + size
            + " of bytecode, "
            + Figures.many(facts.classes(), "class")
            + ", "
            + Figures.many(facts.methods(), "method");
    svg.box(box, name.startsWith("java.") ? "standard" : "other", hint);
    label(svg, box, name, size);
  }

  /** The name without what many names begin with, if there is no room for the whole. */
  private static void label(Svg svg, Box box, String name, String size) {
    String label = fits(name, box) ? name : name.substring(name.indexOf('.') + 1);
    if (box.height() > 20 && fits(label, box)) {
      svg.text(box.x() + 7, box.y() + 17, "name", label);
      if (box.height() > 38 && fits(size, box)) {
        svg.text(box.x() + 7, box.y() + 33, "size", size);
      }
    }
  }

  private static boolean fits(String text, Box box) {
    return text.length() * LETTER + 12 < box.width();
  }
}
