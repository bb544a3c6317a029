package org.jworkers.itests.ssh;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.jworkers.tck.leftover.Leftovers;

/**
 * An ssh server that lives as long as the tests of a class run, and the demand that each test
 * leaves nothing behind, here or on its far side. Skips the tests where there is no sshd.
 */
final class SshdHere
    implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private Sshd sshd;
  private Leftovers before;

  Sshd get() {
    return sshd;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    Assumptions.assumeTrue(
        Sshd.program().isPresent(),
        "There is no sshd on this machine (Debian: apt-get install openssh-server)");
    sshd = Sshd.start();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    before = Leftovers.now();
  }

  /** Far sides of this server are among the descendants of this JVM, so nothing is overlooked. */
  @Override
  public void afterEach(ExtensionContext context) throws InterruptedException {
    until(() -> "left: " + Leftovers.now().since(before), () -> nothingLeft());
  }

  private boolean nothingLeft() {
    return Leftovers.now().since(before).isEmpty();
  }

  /** Waits until {@code condition} holds, and fails if it never does. */
  static void until(Supplier<String> what, BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      Thread.sleep(10);
    }
    assertTrue(condition.getAsBoolean(), what);
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    if (sshd != null) {
      sshd.close();
    }
  }
}
