package org.jworkers.examples.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  @Test
  void areNoneBetweenEqualScans() {
    assertEquals(List.of(), Differences.between(scan(2, 30), scan(2, 30)));
  }

  @Test
  void nameTheModuleTheFigureAndBothValues() {
    List<String> lines = Differences.between(scan(2, 30), scan(2, 29));

    assertEquals(List.of("m: bytes of code should be 30, but are 29"), lines);
  }

  @Test
  void showModulesThatAreMissing() {
    List<String> lines = Differences.between(scan(2, 30), new Scan(Map.of()));

    assertTrue(lines.contains("m: classes should be 2, but are 0"), lines::toString);
  }

  @Test
  void nameTheClassesWithOtherSuperclasses() {
    Scan expected = withSuperclasses(Map.of("A", "Object", "B", "A"));
    Scan actual = withSuperclasses(Map.of("A", "Object", "B", "Object"));

    assertEquals(List.of("m: superclasses differ, of [B]"), Differences.between(expected, actual));
  }

  private static Scan withSuperclasses(Map<String, String> superclasses) {
    return new Scan(Map.of("m", new ModuleFacts(2, 1, 9, List.of(), superclasses)));
  }

  private static Scan scan(long classes, long bytecode) {
    return new Scan(Map.of("m", new ModuleFacts(classes, 1, bytecode, List.of(), Map.of())));
  }
}
