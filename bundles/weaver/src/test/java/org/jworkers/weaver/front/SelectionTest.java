package org.jworkers.weaver.front;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", ","})
  void emptyListSelectsNothingAndLeavesOutNothing(String list) {
    Selection selection = Selection.of(list);

    assertFalse(selection.contains("com/acme/Task"));
    assertFalse(selection.leavesOut("com/acme/Task"));
  }

  @Test
  void packageStandsForThoseBelowIt() {
    Selection selection = Selection.of("com.acme");

    assertTrue(selection.contains("com/acme/Task"));
    assertTrue(selection.contains("com/acme/deep/below/Task"));
    assertFalse(selection.contains("com/acmeandmore/Task"));
    assertFalse(selection.contains("com/Task"));
  }

  @Test
  void longestEntryDecides() {
    Selection selection = Selection.of("com.acme, -com.acme.fast, com.acme.fast.but.*");

    assertTrue(selection.contains("com/acme/Task"));
    assertFalse(selection.contains("com/acme/fast/Task"));
    assertTrue(selection.leavesOut("com/acme/fast/Task"));
    assertTrue(selection.contains("com/acme/fast/but/Task"));
  }

  @Test
  void dotStandsForThePackageWithoutAName() {
    Selection selection = Selection.of("*,-.");

    assertFalse(selection.contains("Task"));
    assertTrue(selection.contains("com/acme/Task"));
    assertTrue(Selection.of(".").contains("Task"));
    assertFalse(Selection.of(".").contains("com/acme/Task"));
  }

  @Test
  void starSelectsAllButTheJdkAndTheRuntime() {
    Selection selection = Selection.of("*");

    assertTrue(selection.contains("Task"));
    assertTrue(selection.contains("org/jworkers/examples/Square"));
    assertFalse(selection.contains("java/util/ArrayList"));
    assertFalse(selection.contains("org/jworkers/api/Checkpoint"));
  }

  @Test
  void runtimeIsNotWovenEvenIfNamed() {
    assertFalse(Selection.of("org.jworkers.core").contains("org/jworkers/core/Registry"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"com/acme", "com..acme", ".com", "com acme", "-", "a.*.b"})
  void whatIsNoPackageIsRefused(String entry) {
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> Selection.of("com.good," + entry));

    assertEquals(
        "Packages to weave: '"
            + entry
            + "' is not a package; expected names such as com.acme, -com.acme.fast or *",
        refused.getMessage());
  }
}
