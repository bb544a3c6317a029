package org.jworkers.itests.longruns;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What the workers of a {@link Soak} do: of most inputs little, of some much, of some a large
 * result, and one in a thousand fails.
 */
final class SoakTask {
  private static final int FAILURES = 1_000;
  private static final int FAILS = 7;
  private static final int LARGE = 50_000;

  private SoakTask() {}

  /** Does one input. */
  static long[] work(int input) throws InterruptedException {
    if (input % FAILURES == FAILS) {
      throw new IllegalStateException(plan(input));
    }
    switch (input % 100) {
      case 11, 61 -> Thread.sleep(input % 20);
      case 31 -> Thread.sleep(input % 100);
      default -> compute(input);
    }
    return expected(input);
  }

  private static void compute(int input) {
    long start = System.nanoTime();
    while (System.nanoTime() - start < input % 1_000 * 1_000L) {
      Thread.onSpinWait();
    }
  }

  /** The input, and numbers that depend on it. */
  private static long[] expected(int input) {
    SplittableRandom random = new SplittableRandom(input);
    long[] result = random.longs(input % 100 == 3 ? LARGE : 1 + input % 8).toArray();
    result[0] = input;
    return result;
  }

  private static String plan(int input) {
    return "planned for " + input;
  }

  /** Whether a result is what has to come back for its input. */
  static boolean isRight(long[] result) {
    int input = (int) result[0];
    return input % FAILURES != FAILS && Arrays.equals(result, expected(input));
  }

  /** Whether an input was to fail, and in this way. */
  static boolean isPlanned(Throwable error, int input) {
    return input % FAILURES == FAILS
        && !isAccident(error)
        && error.getMessage().contains(plan(input));
  }

  /** Whether something else than this task is to blame for a failure. */
  static boolean isAccident(Throwable error) {
    return !(error instanceof IllegalStateException);
  }

  /** How many of so many inputs fail. */
  static int planned(int inputs) {
    return (inputs + FAILURES - 1 - FAILS) / FAILURES;
  }
}
