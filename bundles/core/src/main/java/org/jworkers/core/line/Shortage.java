package org.jworkers.core.line;

/**
 * A heap that has no room now. Mostly that passes: a task, or a value that is being read, has taken
 * all there was, and lets go of it when that is not enough. Whoever carries messages meanwhile has
 * done nothing wrong, and must not die of it. Made in time: later there may be no room to load it.
 */
final class Shortage {
  private static final long PAUSE_MILLIS = 20;
  private static final int TRIES = 500;

  /**
   * Waits for a moment, before the caller tries again.
   *
   * @param full what the caller ran into
   * @param tries how often it has tried again already
   * @throws OutOfMemoryError {@code full}, if that has gone on for too long, or the calling thread
   *     is interrupted
   */
  void sitOut(OutOfMemoryError full, int tries) {
    if (tries >= TRIES) {
      throw full;
    }
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException unwanted) {
      Thread.currentThread().interrupt();
      throw full;
    }
  }

  /**
   * Work that is done again and again: what there is no room for is left to the next time. Whoever
   * repeats it would stop for good otherwise.
   */
  Runnable skipping(Runnable work) {
    return () -> {
      try {
        work.run();
      } catch (OutOfMemoryError full) {
        // The next time comes.
      }
    };
  }

  /** What this side {@code could not do}, and why, as far as there is room to say it. */
  String reason(String couldNotDo, Throwable why) {
    try {
      return couldNotDo.concat(": ").concat(why.toString()); // "+" would have to be linked first
    } catch (OutOfMemoryError full) {
      return couldNotDo;
    }
  }
}
