package org.jworkers.api;

import java.time.Duration;
import org.jworkers.api.control.TaskThreads;

/** The places at which a task lets itself be stopped. */
public final class Checkpoint {
  /** As many turns of a short loop as pass between two checks. */
  private static final int STRIP = 16_384;

  /**
   * Whether anybody in the JVM is asked to stop. Read here and not where it is decided, since a
   * call more may be one that the compiler does not inline.
   */
  private static volatile boolean armed;

  static {
    TaskThreads.mirror(value -> armed = value);
  }

  private Checkpoint() {}

  /**
   * Ends the calling task if its worker was asked to stop; returns at once otherwise, and always on
   * a thread that runs no task. Costs one read of a field, so it may stand in a hot loop.
   *
   * @throws WorkerTerminatedError if the worker was asked to stop: once for a mild request, every
   *     time for one by force
   */
  public static void check() {
    if (armed) {
      TaskThreads.deliver();
    }
  }

  /**
   * The check of a loop that counts, for the weaver: called before a strip of turns instead of in
   * each of them, so that the loop itself stays one that the compiler can vectorise.
   *
   * @param index where the loop is
   * @param bound where it ends
   * @param step what a turn adds to the index; negative if the loop counts down
   * @return up to where the loop may run before it calls again: towards the bound and not beyond,
   *     and so that the index cannot wrap round on its way there
   * @throws WorkerTerminatedError as {@link #check()}
   */
  public static int strip(int index, int bound, int step) {
    if (armed) {
      TaskThreads.deliver();
    }
    int reach = STRIP * step;
    if (step > 0) {
      int end = Integer.compareUnsigned(bound - index, reach) > 0 ? index + reach : bound;
      return end <= Integer.MAX_VALUE - step ? end : Integer.MIN_VALUE;
    }
    int end = Integer.compareUnsigned(index - bound, -reach) > 0 ? index + reach : bound;
    return end >= Integer.MIN_VALUE - step ? end : Integer.MAX_VALUE;
  }

  /**
   * Sleeps, unless the worker is asked to stop.
   *
   * @throws WorkerTerminatedError as {@link #check()}, also from within the sleep
   * @throws InterruptedException if the thread was interrupted for another reason
   */
  public static void sleep(Duration time) throws InterruptedException {
    check();
    try {
      Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
    } catch (InterruptedException interrupted) {
      check();
      throw interrupted;
    }
  }
}
