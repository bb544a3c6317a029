package org.jworkers.pool.internal;

import java.time.Duration;

/** What a pool is doing as a whole, and so what may not be begun now. */
final class Phase {
  enum Now {
    IDLE,
    RUNNING,
    STREAMING,
    ENDING,
    SERVING,
    RESTARTING,
    CLOSED
  }

  private final String pool;

  /**
   * IDLE -> RUNNING, STREAMING, SERVING or RESTARTING -> IDLE; IDLE -> CLOSED, which is final.
   *
   * <p>SERVING is work that was handed in piece by piece, ENDING is a stream that nobody reads any
   * more: whatever else is to be begun waits until that is over.
   */
  private Now now = Now.IDLE;

  Phase(String pool) {
    this.pool = pool;
  }

  /** Begins something; waits for work handed in before. */
  void enter(Now next) throws InterruptedException {
    synchronized (this) {
      while (isSoonOver()) {
        wait();
      }
      begin(next);
    }
  }

  /** As {@link #enter}, but an interrupt only stays for the caller. */
  void enterSurely(Now next) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          enter(next);
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Begins to serve, if there is nothing else going on. */
  synchronized boolean serve() {
    boolean idle = now == Now.IDLE;
    if (idle) {
      now = Now.SERVING;
    }
    return idle;
  }

  /** Says that the stream that goes on, if one does, is about to end. */
  synchronized void ending() {
    if (now == Now.STREAMING) {
      now = Now.ENDING;
    }
  }

  private boolean isSoonOver() {
    return now == Now.SERVING || now == Now.ENDING;
  }

  synchronized void idle() {
    now = Now.IDLE;
    notifyAll();
  }

  /** Waits until it does not serve; whether that is so. */
  synchronized boolean awaitServed(Duration timeout) throws InterruptedException {
    long start = System.nanoTime();
    long limit = Times.nanos(timeout);
    while (isSoonOver()) {
      long left = limit - (System.nanoTime() - start);
      if (left <= 0) {
        return false;
      }
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
    return true;
  }

  /** Waits until it does not serve, whatever interrupts. */
  void awaitServedSurely() {
    boolean interrupted = false;
    synchronized (this) {
      while (isSoonOver()) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Refuses to close what is not yet over. */
  synchronized void requireClosable() {
    if (now == Now.RUNNING || now == Now.RESTARTING) {
      begin(Now.CLOSED);
    }
  }

  /** Whether it was still to be closed. */
  synchronized boolean close() {
    if (now == Now.CLOSED) {
      return false;
    }
    begin(Now.CLOSED);
    return true;
  }

  private void begin(Now next) {
    switch (now) {
      case CLOSED -> throw closed();
      case RESTARTING -> throw refusal("The workers of pool '%s' are being restarted");
      case STREAMING -> throw refusal("A stream of pool '%s' is open; it has to end first");
      case RUNNING ->
          throw refusal(
              next == Now.RUNNING
                  ? "recursive map! A run of pool '%s' is going on already"
                  : "A run of pool '%s' is going on; it has to end first");
      case SERVING, ENDING -> throw refusal("Pool '%s' still does something else");
      case IDLE -> now = next;
    }
  }

  /** What who uses a closed pool is told. */
  IllegalStateException closed() {
    return refusal("Trying to use a closed Pool: '%s'");
  }

  private IllegalStateException refusal(String message) {
    return new IllegalStateException(message.formatted(pool));
  }
}
