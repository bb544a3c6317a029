package org.jworkers.pool.internal;

/**
 * A run on a thread of the pool's own. It can be broken off at any time, also before it has begun.
 */
final class BackgroundRun implements Runnable {
  /** The run itself. */
  interface Work {
    void run() throws InterruptedException;
  }

  /** What comes after it; null if it ended well. */
  interface After {
    void ended(Throwable error);
  }

  private final Phase phase;
  private final Work work;
  private final After after;
  private Thread thread;
  private boolean broken;

  BackgroundRun(Phase phase, Work work, After after) {
    this.phase = phase;
    this.work = work;
    this.after = after;
  }

  @Override
  public void run() {
    Throwable error = null;
    begin();
    try {
      work.run();
    } catch (Throwable thrown) {
      error = thrown; // whatever it is, somebody waits to be told
    }
    end();
    phase.idle();
    after.ended(error);
  }

  /** Says that there is no thread to run it. */
  void refused(Throwable why) {
    phase.idle();
    after.ended(why);
  }

  /** Ends it soon, with an {@link InterruptedException}. */
  synchronized void breakOff() {
    broken = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  private synchronized void begin() {
    thread = Thread.currentThread();
    if (broken) {
      thread.interrupt();
    }
  }

  /** From here on, nobody interrupts; who did came too late. */
  private synchronized void end() {
    thread = null;
    Thread.interrupted();
  }
}
