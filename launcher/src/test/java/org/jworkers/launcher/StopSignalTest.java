package org.jworkers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StopSignalTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  private final CountDownLatch returned = new CountDownLatch(1);

  /** What the JVM does when a signal has come. */
  private void send(StopSignal signal) {
    Thread hook =
        new Thread(
            () -> {
              signal.stop();
              returned.countDown();
            });
    hook.setDaemon(true);
    hook.start();
  }

  private static int awaitInterrupt() {
    try {
      new CountDownLatch(1).await();
      return 0;
    } catch (InterruptedException expected) {
      return 7;
    }
  }

  @Test
  void interruptsTheCommandAndWaitsUntilAllIsInOrder() throws InterruptedException {
    StopSignal signal = new StopSignal(LONG, LONG);

    int code =
        signal.interrupting(
            () -> {
              send(signal);
              return awaitInterrupt();
            });

    assertEquals(7, code);
    assertTrue(signal.hasArrived());
    assertEquals(1, returned.getCount());
    signal.close();
    returned.await();
  }

  @Test
  void spoilsNeitherWhatComesBeforeTheCommandNorWhatComesAfterIt() throws InterruptedException {
    try (StopSignal signal = new StopSignal(Duration.ofMillis(1), LONG)) {
      send(signal);
      while (!signal.hasArrived()) {
        Thread.onSpinWait();
      }
      assertFalse(Thread.currentThread().isInterrupted());

      assertEquals(7, signal.interrupting(StopSignalTest::awaitInterrupt));

      assertFalse(Thread.currentThread().isInterrupted());
    }
    returned.await();
  }

  @Test
  void interruptsAgainIfTheCommandSwallowedIt() {
    try (StopSignal signal = new StopSignal(Duration.ofMillis(1), LONG)) {
      int code =
          signal.interrupting(
              () -> {
                send(signal);
                return awaitInterrupt() + awaitInterrupt() + awaitInterrupt();
              });

      assertEquals(21, code);
    }
  }

  @Test
  void letsTheJvmEndIfTheCommandNeverDoes() throws InterruptedException {
    StopSignal signal = new StopSignal(LONG, Duration.ofMillis(1));

    send(signal);

    returned.await();
    signal.close();
  }
}
