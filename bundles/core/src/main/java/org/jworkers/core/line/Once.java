package org.jworkers.core.line;

import java.util.concurrent.atomic.AtomicReference;

/**
 * What a thread is there for, held by nobody once the thread has begun with it. A thread that has
 * ended may be held on to by others: Felix, for one, keeps those that lost a race for the loading
 * of a class. Java 17 lets go of their work by itself, later versions do not.
 */
public final class Once implements Runnable {
  private final AtomicReference<Runnable> work;

  public Once(Runnable work) {
    this.work = new AtomicReference<>(work);
  }

  /**
   * Does the work.
   *
   * @throws IllegalStateException if that has been done before
   */
  @Override
  public void run() {
    Runnable mine = work.getAndSet(null);
    if (mine == null) {
      throw new IllegalStateException("Was run before, which it can be only once");
    }
    mine.run();
  }
}
