package org.jworkers.pool;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A place where a task waits in the middle of its work until the test lets it pass. */
final class Gate {
  private final CountDownLatch reached = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);

  /** For the task. */
  void pass() throws InterruptedException {
    reached.countDown();
    open.await();
  }

  /** For a task that does not let itself be stopped. */
  void passStubbornly() {
    reached.countDown();
    while (true) {
      try {
        open.await();
        return;
      } catch (InterruptedException ignoredOnPurpose) {
        // Stubborn.
      }
    }
  }

  void awaitReached() throws InterruptedException {
    assertTrue(reached.await(20, TimeUnit.SECONDS), "The task has not come to the gate");
  }

  void open() {
    open.countDown();
  }

  /** Waits for a condition that nobody tells of. */
  static void eventually(BooleanSupplier condition, String what) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, what);
      Thread.sleep(2);
    }
  }
}
