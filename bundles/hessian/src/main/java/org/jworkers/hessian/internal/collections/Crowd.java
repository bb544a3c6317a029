package org.jworkers.hessian.internal.collections;

import java.util.Arrays;
import org.jworkers.hessian.internal.wire.Refusal;

/** Looks for a number that occurs too often. */
final class Crowd {
  private Crowd() {}

  /** Refuses numbers of which more than {@code most} are equal. */
  static void check(int[] numbers, int count, int most) throws Refusal {
    if (count > most && mayBeCrowded(numbers, count, most)) {
      int[] sorted = Arrays.copyOf(numbers, count);
      Arrays.sort(sorted);
      for (int i = most; i < count; i++) {
        if (sorted[i] == sorted[i - most]) {
          throw new Refusal("more than " + most + " keys have the same hash");
        }
      }
    }
  }

  /** A quick look, which may be wrong in being worried, but not in being calm. */
  private static boolean mayBeCrowded(int[] numbers, int count, int most) {
    int[] tally = new int[Integer.highestOneBit(count) * 4];
    for (int i = 0; i < count; i++) {
      int mixed = numbers[i] * 0x9e3779b9;
      if (++tally[(mixed ^ (mixed >>> 16)) & (tally.length - 1)] > most) {
        return true;
      }
    }
    return false;
  }
}
