package org.jworkers.core.child;

import java.io.IOException;
import java.time.Duration;
import org.jworkers.api.Progress;
import org.jworkers.core.line.Line;
import org.jworkers.core.message.Message.Reported;

/** Sends progress to the parent side, not too often, and never without the last of it. */
final class ProgressReporter {
  private static final long PAUSE = Duration.ofMillis(50).toNanos();

  private final Line line;
  private Progress unsent;
  private long lastSent = System.nanoTime() - PAUSE;

  ProgressReporter(Line line) {
    this.line = line;
  }

  synchronized void report(Progress progress) {
    unsent = progress;
    if (System.nanoTime() - lastSent >= PAUSE) {
      flush();
    }
  }

  /** Sends what has been kept back. */
  synchronized void flush() {
    if (unsent != null) {
      try {
        line.send(new Reported(unsent));
      } catch (IOException lineLost) {
        // Nobody is left to be told; whoever reads the line ends the worker.
      }
      unsent = null;
      lastSent = System.nanoTime();
    }
  }
}
