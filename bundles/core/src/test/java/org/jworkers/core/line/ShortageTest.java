package org.jworkers.core.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("J14")
class ShortageTest {
  private static final OutOfMemoryError FULL = new OutOfMemoryError("none left");

  private final Shortage shortage = new Shortage();

  @Test
  void isSatOutForSoLongAndNoLonger() {
    shortage.sitOut(FULL, 0);

    assertSame(
        FULL, assertThrows(OutOfMemoryError.class, () -> shortage.sitOut(FULL, Integer.MAX_VALUE)));
  }

  @Test
  void isNotSatOutByAThreadThatIsInterrupted() {
    Thread.currentThread().interrupt();

    assertSame(FULL, assertThrows(OutOfMemoryError.class, () -> shortage.sitOut(FULL, 0)));
    assertTrue(Thread.interrupted());
  }

  @Test
  void doesNotEndWhatIsDoneAgainAndAgain() throws Exception {
    CountDownLatch times = new CountDownLatch(3);
    Runnable failing =
        () -> {
          times.countDown();
          throw FULL;
        };
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    try {
      timer.scheduleAtFixedRate(shortage.skipping(failing), 1, 1, TimeUnit.MILLISECONDS);

      assertTrue(times.await(20, TimeUnit.SECONDS));
    } finally {
      timer.shutdownNow();
    }
  }

  @Test
  void hidesNothingElse() {
    Runnable wrong =
        () -> {
          throw new IllegalStateException("wrong");
        };

    assertThrows(IllegalStateException.class, shortage.skipping(wrong)::run);
  }

  @Test
  void saysOfTheReasonWhatThereIsRoomFor() {
    Throwable speechless =
        new IllegalStateException("too much") {
          private static final long serialVersionUID = 1L;

          @Override
          public String toString() {
            throw FULL;
          }
        };

    assertEquals(
        "Could not: java.lang.OutOfMemoryError: none left", shortage.reason("Could not", FULL));
    assertEquals("Could not", shortage.reason("Could not", speechless));
  }
}
