package org.jworkers.pool.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Does one thing after the other, on threads that are there only while there is something. */
final class Serial implements Executor {
  private static final Logger LOG = System.getLogger("org.jworkers.pool");

  private final Executor threads;
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private boolean active;

  Serial(Executor threads) {
    this.threads = threads;
  }

  @Override
  public void execute(Runnable work) {
    synchronized (this) {
      queue.addLast(work);
      if (active) {
        return;
      }
      active = true;
    }
    boolean begun = false;
    try {
      threads.execute(this::drain);
      begun = true;
    } finally {
      if (!begun) {
        stop(); // no thread to be had: whoever comes next finds what there is
      }
    }
  }

  private void drain() {
    for (Runnable work = next(); work != null; work = next()) {
      try {
        work.run();
      } catch (RuntimeException | Error e) {
        LOG.log(Level.WARNING, "What was to hear of a pool's results failed", e);
      }
    }
  }

  private synchronized Runnable next() {
    Runnable work = queue.pollFirst();
    active = work != null;
    return work;
  }

  private synchronized void stop() {
    active = false;
  }
}
