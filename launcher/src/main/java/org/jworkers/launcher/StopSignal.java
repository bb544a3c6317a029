package org.jworkers.launcher;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Turns a signal that ends the JVM into interrupts of the thread that runs a command, and keeps the
 * JVM up until that has put everything in order.
 *
 * <p>The interrupts strike the command only, not what is done before it and after it: a framework
 * that is interrupted while it starts or stops is left half-way. They are repeated, because code
 * that the command runs may swallow one (class loading in a framework does); a second one in the
 * midst of an orderly end turns it into a quick one.
 */
final class StopSignal implements AutoCloseable {
  /** Longer than a server usually takes to drain and end, which is not to be cut short. */
  private static final Duration REPEATED = Duration.ofSeconds(8);

  /** After that the JVM ends in disorder: better than not at all. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final Duration repeated;
  private final Duration patience;
  private final Thread hook = new Thread(this::stop, "jworkers stop signal");

  private Thread command;
  private boolean arrived;
  private boolean inOrder;

  StopSignal() {
    this(REPEATED, PATIENCE);
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** One that no signal reaches. */
  StopSignal(Duration repeated, Duration patience) {
    this.repeated = repeated;
    this.patience = patience;
  }

  /** Runs a command, which is interrupted by a signal, also by one that came before. */
  int interrupting(IntSupplier command) {
    strike(Thread.currentThread());
    try {
      return command.getAsInt();
    } finally {
      strike(null);
      Thread.interrupted();
    }
  }

  private synchronized void strike(Thread thread) {
    command = thread;
    notifyAll();
  }

  /** Whether there was a signal. */
  synchronized boolean hasArrived() {
    return arrived;
  }

  /** The signal is there. Returns when the JVM may end. */
  synchronized void stop() {
    arrived = true;
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      for (long left = patience.toNanos(); !inOrder && left > 0; ) {
        if (command != null) {
          command.interrupt();
        }
        TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, repeated.toNanos()));
        left = deadline - System.nanoTime();
      }
    } catch (InterruptedException nobodyDoesThat) {
      Thread.currentThread().interrupt();
    }
  }

  /** Everything is in order. */
  @Override
  public void close() {
    synchronized (this) {
      inOrder = true;
      notifyAll();
    }
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      // The hook runs now, and has just been told that it may return.
    }
  }
}
