package org.jworkers.core.child;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jworkers.api.Progress;
import org.jworkers.core.line.Line;
import org.jworkers.core.line.Once;
import org.jworkers.core.message.Message.Reported;

/**
 * Sends progress to the parent side, not too often, and never without the last of it: what is kept
 * back leaves when it is time, whether or not the task says anything more.
 */
final class ProgressReporter {
  private static final long PAUSE = Duration.ofMillis(50).toNanos();

  private final Line line;
  private final String worker;
  private volatile Progress unsent; // written under the lock
  private boolean keeping;
  private long lastSent = System.nanoTime() - PAUSE;

  ProgressReporter(Line line, String worker) {
    this.line = line;
    this.worker = worker;
  }

  synchronized void report(Progress progress) {
    unsent = progress;
    if (left() <= 0) {
      flush();
    } else if (!keeping) {
      keeping = true;
      keep();
    }
  }

  private long left() {
    return PAUSE - (System.nanoTime() - lastSent);
  }

  /** Has a thread wait for the time; it inherits nothing, as the task may be of a plug-in. */
  private void keep() {
    Thread keeper = new Thread(null, new Once(this::sendInTime), worker + " progress", 0, false);
    keeper.setContextClassLoader(null);
    keeper.setDaemon(true);
    keeper.start();
  }

  private synchronized void sendInTime() {
    try {
      while (unsent != null && left() > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, left());
      }
      flush();
    } catch (InterruptedException nobodysWish) {
      Thread.currentThread().interrupt(); // the end of the item sends it
    }
    keeping = false;
  }

  /** Sends what has been kept back. */
  void flush() {
    if (unsent != null) { // most often nothing is, and this is asked after each item
      sendUnsent();
    }
  }

  private synchronized void sendUnsent() {
    if (unsent != null) {
      try {
        line.send(new Reported(unsent));
      } catch (IOException lineLost) {
        // Nobody is left to be told; whoever reads the line ends the worker.
      }
      unsent = null;
      lastSent = System.nanoTime();
      notifyAll();
    }
  }
}
