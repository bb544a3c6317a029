package org.jworkers.pool;

/** What pools run in tests: static, so that it can travel to any worker. */
final class Tasks {
  private Tasks() {}

  /** What tasks throw that are meant to fail. */
  static final class Planned extends Exception {
    private static final long serialVersionUID = 1L;

    Planned(String message) {
      super(message);
    }
  }

  static int square(int x) {
    return x * x;
  }

  static int fails(int x) throws Planned {
    throw new Planned("always, also for " + x);
  }

  static int failsFromFive(int x) throws Planned {
    if (x >= 5) {
      throw new Planned("from five on, so for " + x);
    }
    return x * x;
  }

  static int reciprocal(int x) {
    return 60 / x;
  }

  static int reciprocalSlowly(int x) throws InterruptedException {
    Thread.sleep(20); // work that takes a while; nothing waits for it in particular
    return 60 / x;
  }

  static Integer orNull(int x) {
    return x % 2 == 0 ? null : Integer.valueOf(x);
  }
}
