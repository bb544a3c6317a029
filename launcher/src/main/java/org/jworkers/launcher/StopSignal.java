package org.jworkers.launcher;

import java.util.concurrent.CountDownLatch;

/**
 * Turns a signal that ends the JVM into an interrupt of the thread that runs a command, and keeps
 * the JVM up until that has put everything in order.
 */
final class StopSignal implements AutoCloseable {
  private final CountDownLatch inOrder = new CountDownLatch(1);
  private final Thread hook;

  /** From now on, and until it is closed, the calling thread is interrupted by a signal. */
  StopSignal() {
    Thread command = Thread.currentThread();
    hook = new Thread(() -> stop(command), "jworkers stop signal");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop(Thread command) {
    command.interrupt();
    try {
      inOrder.await();
    } catch (InterruptedException nobodyDoesThat) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is in order. */
  @Override
  public void close() {
    inOrder.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The hook runs now, and has just been told that it may return.
    }
  }
}
