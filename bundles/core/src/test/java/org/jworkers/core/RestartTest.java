package org.jworkers.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.spi.Child;
import org.jworkers.spi.Launch;
import org.jworkers.spi.WorkerProvider;

@Tag("F9")
@Timeout(120)
class RestartTest {
  private final Registry registry = new Registry();
  private final Registry.Handle provider = registry.add(new Threads(), 0);
  private final WorkersScope workers = WorkersScope.open(registry, () -> null, () -> {});

  /** The least that a provider can be. */
  private static final class Threads implements WorkerProvider {
    @Override
    public String type() {
      return "test";
    }

    @Override
    public Child launch(Launch launch) {
      return launch.on(work -> new Thread(work, launch.name()).start());
    }
  }

  @AfterEach
  void close() {
    workers.close();
  }

  @Test
  void newLifeIsTheProvidersEvenIfTheOldOneIsStillBeingBuried() throws Exception {
    PersistentWorker<Integer, Integer> worker =
        workers.startPersistent(WorkerSpec.of("test"), x -> x + 1);
    CountDownLatch restarted = new CountDownLatch(1);
    CountDownLatch buried = new CountDownLatch(1);
    var old = worker.ended();
    old.thenRun(() -> hold(restarted));

    worker.restart();
    old.thenRun(buried::countDown);
    assertEquals(8, worker.call(7));
    restarted.countDown();
    buried.await();
    provider.close();

    assertFalse(worker.isAlive());
    assertTrue(workers.alive().isEmpty());
  }

  @Test
  void everyLifeIsKnownToTheScope() throws Exception {
    PersistentWorker<Integer, Integer> worker =
        workers.startPersistent(WorkerSpec.of("test"), x -> x + 1);
    for (int life = 0; life < 3_000; life++) {
      worker.restart();

      assertEquals(8, worker.call(7));
      assertEquals(List.of(worker), workers.alive(), "life " + life);
    }
  }

  private static void hold(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
