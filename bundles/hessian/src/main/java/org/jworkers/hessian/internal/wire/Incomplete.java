package org.jworkers.hessian.internal.wire;

import java.util.Arrays;

/** The numbers of the objects that have begun, and cannot be referred to before they end. */
final class Incomplete {
  private int[] numbers = new int[16];
  private int size;

  /** One more begins. */
  void push(int number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  /** The last one ends. */
  void pop() {
    size--;
  }

  int size() {
    return size;
  }

  /** All but the first ones are given up. */
  void popTo(int kept) {
    size = kept;
  }

  /** Refuses to refer to one of them. */
  void check(int number, Object value) throws Refusal {
    for (int i = 0; i < size; i++) {
      if (numbers[i] == number) {
        throw new Refusal(
            "a cycle leads back to a "
                + value.getClass().getName()
                + ", which cannot be referred to before it is complete");
      }
    }
  }
}
