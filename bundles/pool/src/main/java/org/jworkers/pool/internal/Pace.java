package org.jworkers.pool.internal;

/**
 * How fast a worker answers, and how much it is to have at hand so that it need not wait: one item,
 * unless it does many in the time in which one is handed over. Belongs to the attendant of the
 * {@link Mailbox}.
 */
final class Pace {
  /** How many answers are looked at together. */
  private static final int WINDOW = 64;

  /** How much work a worker is to have at hand, in nanoseconds. */
  private static final long AHEAD = 1_000_000;

  private static final int MOST = 1000;

  private static final int TOGETHER = 128;

  private long windowStart;
  private int answers;
  private int capacity = 1;

  /** How many items the worker may have. */
  int capacity() {
    return capacity;
  }

  /**
   * How many items may be made ready before the first of them leaves: more than one only for a
   * worker that does many in little time, to which a list of them costs less than each by itself.
   */
  int together() {
    return Math.min(capacity, TOGETHER);
  }

  /** Nothing is known of the worker. */
  void reset() {
    answers = 0;
    capacity = 1;
  }

  /** Notes that the worker has done an item. */
  void answered() {
    if (answers == 0) {
      windowStart = System.nanoTime();
    }
    if (++answers > WINDOW) {
      judge((System.nanoTime() - windowStart) / WINDOW);
      answers = 0;
    }
  }

  /** Grows step by step: with more at hand, the worker shows what it can do. */
  private void judge(long nanosEach) {
    long wanted = AHEAD / Math.max(1, nanosEach);
    capacity = (int) Math.max(1, Math.min(MOST, Math.min(wanted, capacity * 4L)));
  }
}
