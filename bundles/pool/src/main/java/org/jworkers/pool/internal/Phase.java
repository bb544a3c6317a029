package org.jworkers.pool.internal;

/** What a pool is doing as a whole, and so what may not be begun now. */
final class Phase {
  private enum Now {
    IDLE,
    RUNNING,
    RESTARTING,
    CLOSED
  }

  private final String pool;

  /** IDLE -> RUNNING -> IDLE, IDLE -> RESTARTING -> IDLE, IDLE -> CLOSED, which is final. */
  private Now now = Now.IDLE;

  Phase(String pool) {
    this.pool = pool;
  }

  synchronized void run() {
    enter(Now.RUNNING);
  }

  synchronized void restart() {
    enter(Now.RESTARTING);
  }

  synchronized void idle() {
    now = Now.IDLE;
  }

  /** Whether it was still to be closed. */
  synchronized boolean close() {
    if (now == Now.CLOSED) {
      return false;
    }
    enter(Now.CLOSED);
    return true;
  }

  private void enter(Now next) {
    switch (now) {
      case CLOSED -> throw refusal("Trying to use a closed Pool: '%s'");
      case RESTARTING -> throw refusal("The workers of pool '%s' are being restarted");
      case RUNNING ->
          throw refusal(
              next == Now.RUNNING
                  ? "recursive map! A run of pool '%s' is going on already"
                  : "A run of pool '%s' is going on; it has to end first");
      case IDLE -> now = next;
    }
  }

  private IllegalStateException refusal(String message) {
    return new IllegalStateException(message.formatted(pool));
  }
}
