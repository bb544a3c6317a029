package org.jworkers.core.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Progress;
import org.jworkers.core.line.Line;
import org.jworkers.core.message.Message;

@Tag("J7")
class ProgressReporterTest {
  private static final int MANY = 100_000;
  private static final long PAUSE = Duration.ofMillis(50).toNanos();

  private final BlockingQueue<Progress> sent = new LinkedBlockingQueue<>();
  private final ProgressReporter reporter = new ProgressReporter(line(), "worker");

  /** A line that can only send. */
  private Line line() {
    return (Line)
        Proxy.newProxyInstance(
            Line.class.getClassLoader(),
            new Class<?>[] {Line.class},
            (line, method, arguments) -> sent.add(((Message.Reported) arguments[0]).progress()));
  }

  private long next() throws InterruptedException {
    Progress next = sent.poll(20, TimeUnit.SECONDS);
    return next == null ? -1 : next.done();
  }

  @Test
  void sendsTheFirstAtOnce() {
    reporter.report(new Progress(1, 2, ""));

    assertEquals(1, sent.size());
  }

  @Test
  void sendsFewOfManyAndTheLastEvenIfNothingElseHappens() throws InterruptedException {
    long start = System.nanoTime();
    for (int i = 1; i <= MANY; i++) {
      reporter.report(new Progress(i, MANY, ""));
    }

    int count = 1;
    for (long last = next(); last < MANY; last = next()) {
      assertTrue(last > 0, "The last did not come");
      count++;
    }
    long most = 1 + (System.nanoTime() - start) / PAUSE;
    assertTrue(count <= most, count + " sent, at most " + most + " expected");
  }

  @Test
  void sendsTheLastBeforeTheResultAndOnce() throws InterruptedException {
    reporter.report(new Progress(1, 2, ""));
    reporter.report(new Progress(2, 2, ""));

    reporter.flush();

    assertEquals(1, next());
    assertEquals(2, next());
    assertNull(sent.poll(), "sent twice");
  }
}
