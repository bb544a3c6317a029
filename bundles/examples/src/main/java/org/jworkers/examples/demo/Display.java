package org.jworkers.examples.demo;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps a picture of a scan up to date until it is closed. Safe for use by many threads. */
final class Display implements AutoCloseable {
  private final PrintWriter out;
  private final Picture picture;
  private final Timeline timeline;
  private final long total;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "demo display"));

  /**
   * Begins to draw.
   *
   * @param total how many classes there are to scan
   */
  Display(PrintWriter out, Picture picture, Timeline timeline, long total) {
    this.out = out;
    this.picture = picture;
    this.timeline = timeline;
    this.total = total;
    long interval = picture.intervalMillis();
    clock.scheduleAtFixedRate(this::draw, interval, interval, TimeUnit.MILLISECONDS);
  }

  private synchronized void draw() {
    picture.draw(timeline, total);
  }

  /** Writes a line of text that stays. */
  synchronized void note(String line) {
    picture.erase();
    out.println(line);
    out.flush();
  }

  /** Takes the picture away. */
  @Override
  public void close() {
    clock.shutdownNow();
    synchronized (this) {
      picture.erase();
      out.flush();
    }
  }
}
