package org.jworkers.itests.benchmarks.ours;

/** What the workers do. */
final class Tasks {
  private static volatile int sink;

  private Tasks() {}

  /** Next to nothing. */
  static Integer increment(Integer number) {
    return number + 1;
  }

  /** Nothing, with much to carry. */
  static double[] echo(double[] values) {
    return values;
  }

  /** Nothing, with some bytes to carry. */
  static byte[] same(byte[] bytes) {
    return bytes;
  }

  /** Obeys nobody. */
  static Integer spin(Integer number) {
    while (true) {
      sink++;
    }
  }
}
