package org.jworkers.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.WorkerStartException;
import org.jworkers.spi.Child;
import org.jworkers.spi.Launch;
import org.jworkers.spi.WorkerProvider;

@Timeout(120)
class InterruptedStartTest {
  private final AtomicInteger launches = new AtomicInteger();

  /** Its child sides run before the launch returns, as on a machine that is busy with others. */
  private final class Hasty implements WorkerProvider {
    @Override
    public String type() {
      return "hasty";
    }

    @Override
    public Child launch(Launch launch) {
      launches.incrementAndGet();
      return launch.on(Runnable::run);
    }
  }

  @Test
  void nothingRunsForAThreadThatIsInterrupted() throws Exception {
    Registry registry = new Registry();
    registry.add(new Hasty(), 0);
    try (WorkersScope workers = WorkersScope.open(registry, () -> null, () -> {})) {
      WorkerSpec hasty = WorkerSpec.of("hasty");
      Thread.currentThread().interrupt();

      assertThrows(WorkerStartException.class, () -> workers.start(hasty, x -> x, 7));

      assertTrue(Thread.interrupted(), "the interrupt stays");
      assertEquals(0, launches.get());
    }
  }
}
