package org.jworkers.server.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The watch's last resort waits for the thread that made it, so each test makes one that ends. */
@Timeout(60)
class InputWatchTest {
  private final CountDownLatch ended = new CountDownLatch(1);

  private void watch(PipedInputStream in, Duration silence) throws InterruptedException {
    Thread server =
        new Thread(() -> new InputWatch(in, silence, ended::countDown).start(), "server");
    server.start();
    server.join();
  }

  private boolean hasEndedWithin(Duration time) throws InterruptedException {
    return ended.await(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Test
  void endsWithTheInput() throws Exception {
    PipedOutputStream out = new PipedOutputStream();
    watch(new PipedInputStream(out), Duration.ZERO);
    out.write(1);
    out.flush();
    assertFalse(hasEndedWithin(Duration.ofMillis(100)));

    out.close();

    assertTrue(hasEndedWithin(Duration.ofSeconds(30)));
  }

  @Test
  void endsWhenTheInputIsSilentForTooLong() throws Exception {
    PipedOutputStream out = new PipedOutputStream();
    long start = System.nanoTime();

    watch(new PipedInputStream(out), Duration.ofMillis(200));

    assertTrue(hasEndedWithin(Duration.ofSeconds(30)));
    assertTrue(System.nanoTime() - start >= 200_000_000, "it ended too early");
    out.close();
  }

  @Test
  void livesAsLongAsItHearsSomething() throws Exception {
    Duration silence = Duration.ofSeconds(5);
    PipedOutputStream out = new PipedOutputStream();
    watch(new PipedInputStream(out), silence);
    long start = System.nanoTime();

    // Each wait is far shorter than the silence, all together are longer.
    while (System.nanoTime() - start < silence.toNanos() + 1_000_000_000L) {
      say(out);
      assertFalse(hasEndedWithin(Duration.ofMillis(500)));
    }

    out.close();
    assertTrue(hasEndedWithin(Duration.ofSeconds(30)));
  }

  private static void say(PipedOutputStream out) throws IOException {
    out.write('\n');
    out.flush();
  }
}
