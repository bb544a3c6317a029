package org.jworkers.core.line;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many items went to the other side that it has not answered: so that one for which it has to
 * wait leaves at once, and those behind it may gather.
 */
final class Backlog {
  private final AtomicLong items = new AtomicLong();
  private final AtomicLong answers = new AtomicLong();

  /**
   * Counts items that are to be sent; whether the other side has others to do.
   *
   * @param count how many they are
   * @param here how many at most have gathered here
   */
  boolean isBehind(int count, int here) {
    return items.getAndAdd(count) - answers.getAcquire() > here;
  }

  /** Counts answers. For the thread that reads. */
  void answered(int count) {
    answers.setRelease(answers.getPlain() + count);
  }

  /**
   * Whether the other side has no more to do than there is here. For the thread that reads.
   *
   * @param here how many at most have gathered here
   */
  boolean isMostly(int here) {
    return items.get() - answers.getPlain() - here <= here;
  }
}
