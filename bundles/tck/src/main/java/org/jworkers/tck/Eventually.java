package org.jworkers.tck;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for conditions, up to a deadline that an overloaded machine keeps too. */
final class Eventually {
  /** How long anything may take that takes no time on an idle machine. */
  static final Duration DEADLINE = Duration.ofSeconds(30);

  private static final Duration LOOK_AGAIN = Duration.ofMillis(2);

  private Eventually() {}

  /** Waits until {@code condition} holds; whether it does at last. */
  static boolean holds(Duration deadline, BooleanSupplier condition) throws InterruptedException {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > deadline.toNanos()) {
        return condition.getAsBoolean();
      }
      Thread.sleep(LOOK_AGAIN.toMillis());
    }
    return true;
  }

  /** Waits until {@code condition} holds, and fails if it never does. */
  static void until(Supplier<String> what, BooleanSupplier condition) throws InterruptedException {
    if (!holds(DEADLINE, condition)) {
      throw new AssertionError("Not within " + DEADLINE.toSeconds() + " s: " + what.get());
    }
  }
}
