package org.jworkers.spi;

import java.time.Duration;
import java.util.Objects;

/**
 * How a worker is stopped.
 *
 * @param grace how long its task may take to obey; not negative
 * @param force whether to do more than ask
 */
public record Stopping(Duration grace, boolean force) {

  /** One second to obey, then force: for workers that can be killed. */
  public static final Stopping BY_FORCE = new Stopping(Duration.ofSeconds(1), true);

  /** One second to obey and no more: for workers that cannot be killed. */
  public static final Stopping BY_REQUEST = new Stopping(Duration.ofSeconds(1), false);

  /** Refuses a negative grace. */
  public Stopping {
    if (Objects.requireNonNull(grace, "grace").isNegative()) {
      throw new IllegalArgumentException("Negative timeout: " + grace);
    }
  }
}
