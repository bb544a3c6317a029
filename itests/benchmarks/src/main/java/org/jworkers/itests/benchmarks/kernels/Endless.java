package org.jworkers.itests.benchmarks.kernels;

import java.util.concurrent.CountDownLatch;

/** A loop that goes on until it is told not to. */
public final class Endless {
  private final CountDownLatch begun = new CountDownLatch(1);
  private volatile boolean over;

  /** Goes on. */
  public Object run() {
    begun.countDown();
    while (!over) {
      Thread.onSpinWait();
    }
    return null;
  }

  /** Waits until it does. */
  public void awaitBegin() throws InterruptedException {
    begun.await();
  }

  /** Tells it. */
  public void end() {
    over = true;
  }
}
