package org.jworkers.pool.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@Tag("J15")
class SparesTest {
  private static final Duration LONG = Duration.ofHours(1);

  private final Spares<Integer, Integer> spares = new Spares<>(1);
  private final Kind<Integer, Integer> kind = new Kind<>(null, null);

  private Thread heldBack(CompletableFuture<Boolean> interrupted) {
    assertTrue(spares.wants(kind));
    Thread starter =
        new Thread(
            () -> {
              spares.holdBack(kind, LONG);
              interrupted.complete(Thread.interrupted());
            });
    starter.start();
    while (starter.getState() != Thread.State.TIMED_WAITING) {
      assertTrue(starter.isAlive(), "it is to wait");
      Thread.onSpinWait();
    }
    return starter;
  }

  @Test
  void nobodyIsHeldBackWhileSomebodyWaits() throws Exception {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    heldBack(interrupted);

    Thread taker = new Thread(() -> spares.take(kind));
    taker.start();

    assertEquals(false, interrupted.get(30, TimeUnit.SECONDS));
    spares.started(kind, null);
    taker.join();
  }

  @Test
  void itIsSeenThatSomebodyWaits() throws Exception {
    assertTrue(spares.wants(kind));
    assertFalse(spares.isAwaited(kind));
    Thread taker = new Thread(() -> spares.take(kind));
    taker.start();
    while (taker.getState() != Thread.State.WAITING) {
      assertTrue(taker.isAlive(), "it is to wait");
      Thread.onSpinWait();
    }

    assertTrue(spares.isAwaited(kind));

    spares.started(kind, null);
    taker.join();
    assertFalse(spares.isAwaited(kind));
  }

  @Test
  void anInterruptEndsTheWaitAndStays() throws Exception {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

    heldBack(interrupted).interrupt();

    assertEquals(true, interrupted.get(30, TimeUnit.SECONDS));
  }

  @Test
  void nobodyIsHeldBackForLongerThanSaid() {
    spares.holdBack(kind, Duration.ofMillis(1));

    assertTrue(spares.wants(kind));
  }
}
