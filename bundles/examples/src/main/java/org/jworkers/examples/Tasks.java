package org.jworkers.examples;

/** What the examples' workers do. */
final class Tasks {
  private Tasks() {}

  static int square(int x) {
    return x * x;
  }

  static int reciprocal(int x) {
    return 1 / x;
  }
}
