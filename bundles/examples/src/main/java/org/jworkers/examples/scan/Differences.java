package org.jworkers.examples.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** In what two scans of the same class files differ. */
public final class Differences {
  private final List<String> lines = new ArrayList<>();

  private Differences() {}

  /**
   * One line for each thing that differs.
   *
   * @return empty if the scans are equal
   */
  public static List<String> between(Scan expected, Scan actual) {
    Differences differences = new Differences();
    TreeSet<String> names = new TreeSet<>(expected.modules().keySet());
    names.addAll(actual.modules().keySet());
    for (String name : names) {
      differences.compare(
          name,
          expected.modules().getOrDefault(name, ModuleFacts.NONE),
          actual.modules().getOrDefault(name, ModuleFacts.NONE));
    }
    return differences.lines;
  }

  private void compare(String module, ModuleFacts expected, ModuleFacts actual) {
    note(module, "classes", expected.classes(), actual.classes());
    note(module, "methods", expected.methods(), actual.methods());
    note(module, "bytes of code", expected.bytecode(), actual.bytecode());
    note(module, "largest methods", expected.largest(), actual.largest());
    if (!expected.superclasses().equals(actual.superclasses())) {
      lines.add(module + ": superclasses differ, of " + differing(expected, actual));
    }
  }

  private static Set<String> differing(ModuleFacts expected, ModuleFacts actual) {
    Set<String> types = new TreeSet<>(expected.superclasses().keySet());
    types.addAll(actual.superclasses().keySet());
    types.removeIf(
        type -> Objects.equals(expected.superclasses().get(type), actual.superclasses().get(type)));
    return types;
  }

  private void note(String module, String what, Object expected, Object actual) {
    if (!Objects.equals(expected, actual)) {
      lines.add(module + ": " + what + " should be " + expected + ", but are " + actual);
    }
  }
}
