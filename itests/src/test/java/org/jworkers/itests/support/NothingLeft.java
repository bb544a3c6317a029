package org.jworkers.itests.support;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.jworkers.tck.leftover.Leftovers;

/** A test may leave nothing behind. */
public final class NothingLeft implements BeforeEachCallback, AfterEachCallback {
  private static final Namespace MINE = Namespace.create(NothingLeft.class);

  /** For JUnit. */
  public NothingLeft() {}

  @Override
  public void beforeEach(ExtensionContext context) {
    context.getStore(MINE).put(Leftovers.class, Leftovers.now());
  }

  @Override
  public void afterEach(ExtensionContext context) throws InterruptedException {
    Leftovers before = context.getStore(MINE).get(Leftovers.class, Leftovers.class);
    if (!Soon.holds(Duration.ofSeconds(60), () -> Leftovers.now().since(before).isEmpty())) {
      Leftovers left = Leftovers.now().since(before);
      left.kill();
      fail("The test left something behind: " + left);
    }
  }
}
