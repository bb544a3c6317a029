package org.jworkers.core.line;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jworkers.core.message.Message;

/**
 * The heartbeat of a scope's lines: pings those that are silent, and breaks those that have been so
 * for too long.
 */
public final class Pulse implements AutoCloseable {
  /** How long a child may be silent while it comes up. */
  private static final Duration START = Duration.ofSeconds(60);

  private final Duration beat;
  private final int missed;
  private final Set<WireLine> lines = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor timer;
  private long lastBeat = System.nanoTime();

  /**
   * A pulse that pings every {@code beat} and breaks a line after {@code missed} beats without a
   * sign of life.
   */
  public Pulse(Duration beat, int missed) {
    this.beat = beat;
    this.missed = missed;
    this.timer =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "jworkers pulse");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    timer.scheduleAtFixedRate(
        new Shortage().skipping(this::beat), beat.toNanos(), beat.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Watches over {@code line} until it is closed, or dropped. */
  public void add(WireLine line) {
    lines.add(line);
  }

  /** Watches over {@code line} no more. */
  public void drop(WireLine line) {
    lines.remove(line);
  }

  /**
   * Runs {@code work}, which must not block, after a while, or at once if this pulse has stopped;
   * cancel it if it is no longer wanted.
   */
  public Future<?> after(Duration delay, Runnable work) {
    try {
      return timer.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException stopped) {
      work.run();
      return CompletableFuture.completedFuture(null);
    }
  }

  private void beat() {
    // Who was not running himself cannot say that the others were silent.
    boolean late = System.nanoTime() - lastBeat > 2 * beat.toNanos();
    lastBeat = System.nanoTime();
    for (WireLine line : lines) {
      long silence = line.silence();
      if (silence > patience(line) && !late) {
        lines.remove(line);
        line.fail("No sign of life for " + Duration.ofNanos(silence).toMillis() + " ms");
      } else if (silence > beat.toNanos() / 2) {
        ping(line);
      }
    }
  }

  private long patience(WireLine line) {
    return line.isStarting() ? START.toNanos() : beat.toNanos() * (missed + 1);
  }

  private void ping(WireLine line) {
    try {
      line.send(new Message.Ping());
    } catch (IOException closed) {
      lines.remove(line);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
