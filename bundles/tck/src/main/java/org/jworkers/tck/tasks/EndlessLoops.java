package org.jworkers.tck.tasks;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jworkers.api.ContextTask;
import org.jworkers.api.TaskContext;
import org.jworkers.tck.library.Library;

/**
 * Tasks that loop without end and without a check of their own. Each says by its progress {@link
 * Loops#IN} when it is where it stays.
 */
@SuppressWarnings({"InfiniteLoopStatement", "unused"})
public final class EndlessLoops {
  /** Does nothing. */
  public static final ContextTask<String, Object> EMPTY = EndlessLoops::empty;

  /** Counts, in nested loops that compilers make much of. */
  public static final ContextTask<String, Object> ARITHMETIC = EndlessLoops::arithmetic;

  /** Catches all that is thrown, and goes on. */
  public static final ContextTask<String, Object> CATCHING = EndlessLoops::catching;

  /** Goes on in its {@code finally}. */
  public static final ContextTask<String, Object> IN_FINALLY = EndlessLoops::inFinally;

  /** Calls itself, deep down. */
  public static final ContextTask<String, Object> RECURSION = EndlessLoops::recursion;

  /** A stream of the JDK that calls lambdas of the task. */
  public static final ContextTask<String, Object> STREAM = EndlessLoops::stream;

  /** Loops while it holds {@link #MONITOR}. */
  public static final ContextTask<String, Object> SYNCHRONIZED = EndlessLoops::inMonitor;

  /** Loops while it holds {@link #LOCK}. */
  public static final ContextTask<String, Object> LOCKED = EndlessLoops::inLock;

  /** Sorts by a comparator of its own. */
  public static final ContextTask<String, Object> SORT = EndlessLoops::sort;

  /** A stream whose elements many threads work on, this one among them. */
  public static final ContextTask<String, Object> PARALLEL = EndlessLoops::parallel;

  /** A loop of somebody else's. */
  public static final ContextTask<String, Object> LIBRARY = EndlessLoops::library;

  /** Held by {@link #SYNCHRONIZED}. */
  public static final Object MONITOR = new Object();

  /** Held by {@link #LOCKED}. */
  public static final ReentrantLock LOCK = new ReentrantLock();

  private EndlessLoops() {}

  private static void in(TaskContext context) {
    context.progress(0, -1, Loops.IN);
  }

  private static Object empty(String ignored, TaskContext context) {
    in(context);
    while (true) {}
  }

  private static Object arithmetic(String ignored, TaskContext context) {
    int sum = 0;
    for (int round = 0; true; round++) {
      for (int i = 0; i < 1 << 20; i++) {
        sum += i ^ round;
      }
      if (round == 1) {
        in(context);
      }
    }
  }

  /** Turns until it is stopped; says so after a few turns. */
  private static void turn(TaskContext context) {
    for (long turns = 0; true; turns++) {
      if (turns == 1000) {
        in(context);
      }
    }
  }

  private static Object catching(String ignored, TaskContext context) {
    while (true) {
      try {
        turn(context);
      } catch (Throwable swallowed) {
        continue;
      }
    }
  }

  private static Object inFinally(String ignored, TaskContext context) {
    try {
      turn(context);
    } finally {
      turn(context);
    }
    return "unreachable";
  }

  private static Object recursion(String ignored, TaskContext context) {
    return descend(1000, context);
  }

  private static long descend(int depth, TaskContext context) {
    if (depth > 0) {
      return descend(depth - 1, context) + 1;
    }
    long warm = fibonacci(15);
    in(context);
    return warm + fibonacci(90);
  }

  private static long fibonacci(int n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  }

  private static Object stream(String ignored, TaskContext context) {
    return Stream.iterate(1L, x -> x + 1)
        .peek(
            x -> {
              if (x == 1000) {
                in(context);
              }
            })
        .filter(x -> x < 0)
        .findFirst()
        .orElse(0L);
  }

  private static Object inMonitor(String ignored, TaskContext context) {
    synchronized (MONITOR) {
      turn(context);
    }
    return "unreachable";
  }

  private static Object inLock(String ignored, TaskContext context) {
    LOCK.lock();
    try {
      turn(context);
    } finally {
      LOCK.unlock();
    }
    return "unreachable";
  }

  private static Object sort(String ignored, TaskContext context) {
    Integer[] numbers = new Integer[1 << 16];
    for (int round = 0; true; round++) {
      int seed = round;
      Arrays.setAll(numbers, i -> (i + seed) * 0x9E3779B9);
      Arrays.sort(numbers, (a, b) -> Integer.compare(b, a));
      if (round == 1) {
        in(context);
      }
    }
  }

  private static Object parallel(String ignored, TaskContext context) {
    AtomicBoolean over = new AtomicBoolean();
    try {
      return IntStream.range(0, Integer.MAX_VALUE)
          .parallel()
          .map(x -> over.get() ? 0 : slowly(x, context))
          .sum();
    } finally {
      over.set(true); // the other threads are nobody's: they are not stopped with this one
    }
  }

  private static int slowly(int x, TaskContext context) {
    if (x % 100_000 == 0) {
      in(context);
    }
    int sum = x;
    for (int i = 0; i < 10_000; i++) {
      sum = sum * 31 + i;
    }
    return sum;
  }

  private static Object library(String ignored, TaskContext context) {
    in(context);
    return Library.spin();
  }
}
