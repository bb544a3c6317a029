package org.jworkers.tck.tasks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jworkers.api.ContextTask;
import org.jworkers.api.Task;
import org.jworkers.api.TaskContext;
import org.jworkers.api.WorkerTerminatedError;

/** Tasks that come to an end by themselves. */
public final class Tasks {
  /** What {@link #SUICIDE} says of its progress when its own end has reached it. */
  public static final String THROWN = "thrown";

  /** The square of a number. */
  public static final Task<Integer, Integer> SQUARE = Tasks::square;

  /** The square of a number, but 13 is bad luck. */
  public static final Task<Integer, Integer> SUPERSTITIOUS = Tasks::superstitious;

  /** Nothing, whatever it is given. */
  public static final Task<Object, Object> NOTHING = argument -> null;

  /** What it sees of its worker. */
  public static final ContextTask<Object, Seen> LOOK = (argument, context) -> Seen.from(context);

  /** Writes the file of that name. */
  public static final Task<String, Boolean> TOUCH = Tasks::touch;

  /** Ends its own worker. */
  public static final ContextTask<Object, Object> SUICIDE = Tasks::suicide;

  /** Adds a one to the list, and gives its size. */
  public static final Task<List<Integer>, Integer> GROW = Tasks::grow;

  /** Squares a number and multiplies it with the user state, which grows by one. */
  public static final ContextTask<Integer, Integer> STATEFUL = Tasks::stateful;

  /** Adds one to the user state and fails. */
  public static final ContextTask<Integer, Integer> STATEFUL_FAILURE = Tasks::statefulFailure;

  /** Squares a number; zero closes the input from inside. */
  public static final ContextTask<Integer, Integer> LAST_AT_ZERO = Tasks::lastAtZero;

  private Tasks() {}

  private static int square(int x) {
    return x * x;
  }

  private static int superstitious(int x) {
    if (x == 13) {
      throw new IllegalArgumentException("bad luck: " + x, new IllegalStateException("old belief"));
    }
    return x * x;
  }

  private static boolean touch(String file) throws IOException {
    Files.write(Path.of(file), new byte[0]);
    return true;
  }

  private static Object suicide(Object ignored, TaskContext context) {
    try {
      context.terminate();
    } catch (WorkerTerminatedError expected) {
      context.progress(1, 1, THROWN);
      throw expected;
    }
    return "it ran on";
  }

  private static int grow(List<Integer> list) {
    list.add(1);
    return list.size();
  }

  private static int stateful(int x, TaskContext context) {
    int state = context.<Integer>state();
    context.state(state + 1);
    return x * x * state;
  }

  private static int statefulFailure(int x, TaskContext context) {
    context.state(context.<Integer>state() + 1);
    throw new IllegalArgumentException("bad luck: " + x);
  }

  private static int lastAtZero(int x, TaskContext context) {
    if (x == 0) {
      context.closeInput();
    }
    return x * x;
  }
}
