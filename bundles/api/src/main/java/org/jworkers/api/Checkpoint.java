package org.jworkers.api;

import java.time.Duration;
import org.jworkers.api.control.TaskThreads;

/** The places at which a task lets itself be stopped. */
public final class Checkpoint {
  private Checkpoint() {}

  /**
   * Ends the calling task if its worker was asked to stop; returns at once otherwise, and always on
   * a thread that runs no task. Costs one read of a field, so it may stand in a hot loop.
   *
   * @throws WorkerTerminatedError if the worker was asked to stop: once for a mild request, every
   *     time for one by force
   */
  public static void check() {
    TaskThreads.check();
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
