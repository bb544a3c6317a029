package org.jworkers.itests.bundles.user;

import java.time.Duration;
import org.jworkers.api.Workers;

/** Worker type -> whether such a worker, spinning in a loop, ends when it is asked to. */
public final class StopSpin extends Held {
  @Override
  public Object apply(Object type) {
    try (Workers workers = Workers.open()) {
      hold(workers, type, Tasks::spin);
      return workers.alive().get(0).terminate(Duration.ofSeconds(10), false);
    }
  }
}
