package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.function.Executable;

/** Checks that a call is refused for what it says. */
final class Refusal {
  private Refusal() {}

  /** The call throws an {@link IllegalArgumentException} whose message begins so. */
  static void of(String beginning, Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.startsWith(beginning), message);
  }
}
