package org.jworkers.server.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The life line of a server that somebody started as a process and that must not outlive him: ends
 * the server when standard input ends, or has been silent for too long. What is read has no
 * meaning.
 */
final class InputWatch {
  private static final System.Logger LOG = System.getLogger("org.jworkers.server");

  /**
   * Whoever has gone no longer reads what this JVM writes either: a full pipe could hold up the
   * threads that put things in order, so they do not get forever.
   */
  private static final Duration LAST_RESORT = Duration.ofSeconds(15);

  private final InputStream in;
  private final Duration silence;
  private final Runnable end;
  private final Thread server = Thread.currentThread();
  private long heard = System.nanoTime();
  private boolean ended;

  /**
   * A watch that has not been started, made by the thread after whose end the JVM exits.
   *
   * @param silence how long nothing may come; zero for as long as it likes
   * @param end what to do at the end, once
   */
  InputWatch(InputStream in, Duration silence, Runnable end) {
    this.in = in;
    this.silence = silence;
    this.end = end;
  }

  /** Begins to watch, on threads of its own. */
  void start() {
    thread("reader", this::read);
    thread("watch", this::watch);
  }

  private static void thread(String role, Runnable work) {
    Thread thread = new Thread(work, "jworkers server input " + role);
    thread.setDaemon(true);
    thread.start();
  }

  private void read() {
    byte[] meaningless = new byte[256];
    try {
      while (in.read(meaningless) >= 0) {
        hear(false);
      }
    } catch (IOException asGoodAsEnded) {
      LOG.log(System.Logger.Level.DEBUG, "Standard input broke", asGoodAsEnded);
    }
    hear(true);
  }

  private synchronized void hear(boolean end) {
    heard = System.nanoTime();
    ended = end;
    notifyAll();
  }

  private void watch() {
    try {
      awaitEnd();
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    }
    thread("last resort", this::haltAtLast);
    end.run();
  }

  private synchronized void awaitEnd() throws InterruptedException {
    while (!ended) {
      if (silence.isZero()) {
        wait();
        continue;
      }
      long left = heard + silence.toNanos() - System.nanoTime();
      if (left <= 0) {
        return;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
  }

  private void haltAtLast() {
    try {
      server.join(LAST_RESORT.toMillis());
    } catch (InterruptedException nobodyDoes) {
      Thread.currentThread().interrupt();
    }
    if (server.isAlive()) {
      Runtime.getRuntime().halt(1);
    }
  }
}
