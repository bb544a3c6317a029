package org.jworkers.examples;

import java.time.Duration;
import org.jworkers.api.Checkpoint;

/** What the examples' workers do. */
final class Tasks {
  private Tasks() {}

  static int square(int x) {
    return x * x;
  }

  static int reciprocal(int x) {
    return 1 / x;
  }

  static int waitFor(Duration time) throws InterruptedException {
    Checkpoint.sleep(time);
    return 0;
  }

  /** Ends the whole process without a word, as a crash would. */
  static int vanish(int exitValue) {
    Runtime.getRuntime().halt(exitValue);
    return 0;
  }
}
