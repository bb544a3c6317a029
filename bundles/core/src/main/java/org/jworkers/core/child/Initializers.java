package org.jworkers.core.child;

import java.time.Duration;

/**
 * Whether the calling thread is initialising a class. An error that leaves an initialiser makes the
 * class unusable for as long as its loader lives.
 */
final class Initializers {
  /**
   * A look costs as much as the stack is deep, and an initialiser may ask at each turn of a loop.
   */
  private static final long LOOK_AGAIN = Duration.ofMillis(1).toNanos();

  private boolean running;
  private long looked;

  /** As of the last millisecond: it may be right a little late. */
  boolean running() {
    if (!running || System.nanoTime() - looked > LOOK_AGAIN) {
      running =
          StackWalker.getInstance()
              .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("<clinit>")));
      looked = System.nanoTime();
    }
    return running;
  }
}
