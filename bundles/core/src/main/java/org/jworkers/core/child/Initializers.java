package org.jworkers.core.child;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Whether the calling thread is initialising a class. An error that leaves an initialiser makes the
 * class unusable for as long as its loader lives.
 */
final class Initializers {
  /**
   * A look costs as much as the stack is deep, and an initialiser may ask at each turn of a loop.
   */
  private static final long LOOK_AGAIN = Duration.ofMillis(1).toNanos();

  /** Code of the JDK that loads and links classes, also those that are made for lambdas. */
  private static final List<String> LINKING =
      List.of("java.lang.ClassLoader", "java.lang.invoke.", "jdk.internal.loader.");

  private boolean running;
  private long looked;

  /**
   * Whether a thread was loading, linking or initialising a class a moment ago. It may have gone on
   * since.
   */
  static boolean isLikelyIn(Thread thread) {
    return Arrays.stream(thread.getStackTrace()).anyMatch(Initializers::isPart);
  }

  private static boolean isPart(StackTraceElement frame) {
    return frame.getMethodName().equals("<clinit>")
        || LINKING.stream().anyMatch(frame.getClassName()::startsWith);
  }

  /** As of the last millisecond: it may be right a little late. */
  boolean running() {
    if (!running || System.nanoTime() - looked > LOOK_AGAIN) {
      running =
          StackWalker.getInstance()
              .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("<clinit>")));
      looked = System.nanoTime();
    }
    return running;
  }
}
