package org.jworkers.itests.benchmarks.kernels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Random;

/** Loops and calls as tasks have them; each takes between a microsecond and some milliseconds. */
public final class Kernels {
  private static final int SIZE = 4096;
  private static final int EDGE = 128;
  private static final int SHORT = 12;

  private final int[] ints = new Random(1).ints(SIZE, 0, 1000).toArray();
  private final double[] doubles = new Random(2).doubles(SIZE).toArray();
  private final double[] target = new double[SIZE];
  private final double[][] left = matrix(3);
  private final double[][] right = matrix(4);
  private final double[][] product = new double[EDGE][EDGE];
  private final List<Integer> linked = new LinkedList<>();
  private final List<Integer> unsorted = new ArrayList<>();
  private final Shape[] shapes = new Shape[SIZE];

  /** Something with an area, so that there is a call that the compiler cannot bind. */
  private interface Shape {
    double area();
  }

  private record Square(double side) implements Shape {
    @Override
    public double area() {
      return side * side;
    }
  }

  private record Circle(double radius) implements Shape {
    @Override
    public double area() {
      return Math.PI * radius * radius;
    }
  }

  private record Triangle(double base, double height) implements Shape {
    @Override
    public double area() {
      return base * height / 2;
    }
  }

  /** With data that is the same in every JVM. */
  public Kernels() {
    for (int i = 0; i < SIZE; i++) {
      linked.add(ints[i]);
      unsorted.add(ints[i]);
      shapes[i] =
          switch (i % 3) {
            case 0 -> new Square(i);
            case 1 -> new Circle(i);
            default -> new Triangle(i, 2);
          };
    }
  }

  private static double[][] matrix(int seed) {
    Random random = new Random(seed);
    double[][] matrix = new double[EDGE][];
    for (int i = 0; i < EDGE; i++) {
      matrix[i] = random.doubles(EDGE).toArray();
    }
    return matrix;
  }

  /** A tight loop over ints. */
  public int sum() {
    int sum = 0;
    for (int i = 0; i < ints.length; i++) {
      sum += ints[i];
    }
    return sum;
  }

  /** A loop that is worth vector instructions. */
  public double axpy() {
    for (int i = 0; i < SIZE; i++) {
      target[i] = target[i] * 0.5 + 3 * doubles[i];
    }
    return target[7];
  }

  /** A short loop, many times. */
  public int nested() {
    int sum = 0;
    for (int i = 0; i < SIZE; i++) {
      for (int j = 0; j < SHORT; j++) {
        sum += ints[i] ^ j;
      }
    }
    return sum;
  }

  /** The product of two matrices. */
  public double matrices() {
    for (int i = 0; i < EDGE; i++) {
      double[] row = product[i];
      Arrays.fill(row, 0);
      for (int k = 0; k < EDGE; k++) {
        double factor = left[i][k];
        double[] other = right[k];
        for (int j = 0; j < EDGE; j++) {
          row[j] += factor * other[j];
        }
      }
    }
    return product[3][5];
  }

  /** A loop of which nobody knows how long it goes on. */
  public int collatz() {
    int steps = 0;
    for (int start = 1; start < 1000; start++) {
      for (long n = start; n != 1; n = (n & 1) == 0 ? n / 2 : 3 * n + 1) {
        steps++;
      }
    }
    return steps;
  }

  /** Calls of itself, and hardly anything else. */
  public int fibonacci() {
    return fibonacci(22);
  }

  /** The n-th one, the slow way. */
  public static int fibonacci(int n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  }

  /** Text, piece by piece. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SIZE; i++) {
      text.append(ints[i]).append(',');
    }
    return text.toString();
  }

  /** A linked list from end to end. */
  public int list() {
    int sum = 0;
    for (int each : linked) {
      sum += each;
    }
    return sum;
  }

  /** A sort with a comparison of our own. */
  public List<Integer> sort() {
    List<Integer> copy = new ArrayList<>(unsorted);
    Collections.sort(copy, (a, b) -> Integer.compare(b, a));
    return copy;
  }

  /** Calls that depend on the class of the object. */
  public double shapes() {
    double sum = 0;
    for (Shape shape : shapes) {
      sum += shape.area();
    }
    return sum;
  }
}
