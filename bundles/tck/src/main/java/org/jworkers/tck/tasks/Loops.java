package org.jworkers.tck.tasks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jworkers.api.Checkpoint;
import org.jworkers.api.ContextTask;
import org.jworkers.api.TaskContext;

/** Tasks that run until they are stopped. Each says by its progress that it is in its loop. */
public final class Loops {
  /** What a task says of its progress when it is in its loop. */
  public static final String IN = "in the loop";

  /** What {@link #CLEAN} says of its progress at its very end. */
  public static final String CLEANED = "cleaned up";

  /** Loops, and obeys. */
  public static final ContextTask<Object, Object> LOOP = Loops::loop;

  /** Loops, obeys, and cleans up in a way that takes a while. */
  public static final ContextTask<Object, Object> CLEAN = Loops::clean;

  /** Sleeps at a checkpoint for a day. */
  public static final ContextTask<Object, Object> SLEEP = Loops::sleep;

  /** Loops and swallows all that is thrown at it until the file of that name appears. */
  public static final ContextTask<String, Object> STUBBORN = Loops::stubborn;

  /** As {@link #STUBBORN}, but with an empty name for a file it does nothing. */
  public static final ContextTask<String, Object> STUBBORN_UNLESS_EMPTY =
      Loops::stubbornUnlessEmpty;

  /** Loops, swallows the first thing that is thrown at it, and obeys the second. */
  public static final ContextTask<Object, Object> HARD_OF_HEARING = Loops::hardOfHearing;

  /** Squares a number; at a negative one it loops, and obeys. */
  public static final ContextTask<Integer, Integer> LOOP_AT_NEGATIVE = Loops::loopAtNegative;

  /** Tells its progress as often as it is told to, and ends; at a negative number it loops then. */
  public static final ContextTask<Integer, Integer> PROGRESS = Loops::progress;

  private Loops() {}

  private static Object loop(Object ignored, TaskContext context) {
    context.progress(0, -1, IN);
    while (true) {
      Checkpoint.check();
      Thread.onSpinWait();
    }
  }

  private static int progress(int times, TaskContext context) {
    for (int i = 1; i <= Math.abs(times); i++) {
      context.progress(i, Math.abs(times), "");
    }
    while (times < 0) {
      Checkpoint.check();
      Thread.onSpinWait();
    }
    return times;
  }

  private static Object clean(Object argument, TaskContext context) throws InterruptedException {
    try {
      return loop(argument, context);
    } finally {
      Thread.sleep(10); // works only if the stop is not delivered again
      context.progress(1, 1, CLEANED);
    }
  }

  private static Object sleep(Object ignored, TaskContext context) throws InterruptedException {
    context.progress(0, -1, IN);
    Checkpoint.sleep(Duration.ofDays(1));
    return "slept";
  }

  private static Object stubborn(String release, TaskContext context) {
    Path file = Path.of(release);
    context.progress(0, -1, IN);
    while (!Files.exists(file)) {
      swallow();
    }
    return "let go";
  }

  private static Object stubbornUnlessEmpty(String release, TaskContext context) {
    return release.isEmpty() ? "empty" : stubborn(release, context);
  }

  private static void swallow() {
    try {
      Checkpoint.check();
      Thread.sleep(1);
    } catch (Throwable anything) {
      // That is what makes it stubborn.
    }
  }

  private static Object hardOfHearing(Object argument, TaskContext context) {
    try {
      return loop(argument, context);
    } catch (Throwable first) {
      return loop(argument, context);
    }
  }

  private static int loopAtNegative(int x, TaskContext context) {
    if (x < 0) {
      loop(x, context);
    }
    return x * x;
  }
}
