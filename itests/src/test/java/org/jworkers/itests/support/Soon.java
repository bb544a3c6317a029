package org.jworkers.itests.support;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for conditions. */
public final class Soon {
  /** How long anything may take that takes no time on an idle machine. */
  public static final Duration DEADLINE = Duration.ofSeconds(30);

  private Soon() {}

  /** Waits until {@code condition} holds; whether it does at last. */
  public static boolean holds(Duration deadline, BooleanSupplier condition)
      throws InterruptedException {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > deadline.toNanos()) {
        return false;
      }
      Thread.sleep(2);
    }
    return true;
  }

  /** Waits until {@code condition} holds, and fails if it never does. */
  public static void until(Supplier<?> what, BooleanSupplier condition)
      throws InterruptedException {
    if (!holds(DEADLINE, condition)) {
      throw new AssertionError("Not within " + DEADLINE.toSeconds() + " s: " + what.get());
    }
  }
}
