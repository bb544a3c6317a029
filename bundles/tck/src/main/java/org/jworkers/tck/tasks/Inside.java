package org.jworkers.tck.tasks;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jworkers.api.ContextTask;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.TaskContext;

/**
 * Questions that a task asks of its own worker: of its context, and of its handle where the task
 * runs in the JVM of the test.
 */
public enum Inside {
  /** Whether the handle says that the caller is the child. */
  HANDLE_IS_CHILD,
  /** Waits for the context. */
  AWAIT_CONTEXT,
  /** Waits for the handle. */
  AWAIT_HANDLE,
  /** Waits for the handle, for a while. */
  AWAIT_HANDLE_FOR_A_WHILE,
  /** Joins the handle. */
  JOIN_HANDLE,
  /** Reads a result from the handle. */
  READ_HANDLE,
  /** Terminates the handle. */
  TERMINATE_HANDLE;

  /** Asks, and gives the answer or what was thrown, as text. */
  public static final ContextTask<Inside, String> ASK = Inside::ask;

  private static final Map<String, PersistentWorker<Inside, String>> HANDLES =
      new ConcurrentHashMap<>();

  /** Lets tasks in this JVM find the handle of their worker. */
  public static void handle(PersistentWorker<Inside, String> worker) {
    HANDLES.put(worker.name(), worker);
  }

  /** Takes {@link #handle} back. */
  public static void forget(PersistentWorker<Inside, String> worker) {
    HANDLES.remove(worker.name());
  }

  private static String ask(Inside question, TaskContext context) {
    try {
      return String.valueOf(question.answer(context));
    } catch (Exception thrown) {
      return thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    }
  }

  private Object answer(TaskContext context) throws Exception {
    PersistentWorker<Inside, String> handle = HANDLES.get(context.name());
    return switch (this) {
      case HANDLE_IS_CHILD -> handle.isChild();
      case AWAIT_CONTEXT -> context.await(Duration.ZERO);
      case AWAIT_HANDLE -> handle.await();
      case AWAIT_HANDLE_FOR_A_WHILE -> handle.await(Duration.ZERO);
      case JOIN_HANDLE -> handle.join();
      case READ_HANDLE -> handle.nextResult(Duration.ZERO);
      case TERMINATE_HANDLE -> handle.terminate(Duration.ZERO, false);
    };
  }
}
