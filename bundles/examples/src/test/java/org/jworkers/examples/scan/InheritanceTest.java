package org.jworkers.examples.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InheritanceTest {
  private final Scan scan =
      new Scan(
          Map.of(
              "base", facts(Map.of("Root", "Object", "Middle", "Root", "Other", "Object")),
              "ui", facts(Map.of("Leaf", "Middle", "Late", "Other", "Alone", "Elsewhere"))));

  @Test
  void followsChainsAcrossModules() {
    assertEquals(List.of("Leaf", "Middle", "Root", "Object"), new Inheritance(scan).chain("Leaf"));
  }

  @Test
  void endsChainsAtClassesThatTheScanHasNotSeen() {
    assertEquals(List.of("Alone", "Elsewhere"), new Inheritance(scan).chain("Alone"));
  }

  @Test
  void findsTheLongestOfAModuleAndOfAll() {
    Inheritance inheritance = new Inheritance(scan);

    assertEquals(
        List.of(List.of("Middle", "Root", "Object"), List.of("Other", "Object")),
        inheritance.longest("base", 2));
    assertEquals(List.of("Leaf", "Middle", "Root", "Object"), inheritance.longest(1).get(0));
  }

  private static ModuleFacts facts(Map<String, String> superclasses) {
    return new ModuleFacts(superclasses.size(), 0, 0, List.of(), superclasses);
  }
}
