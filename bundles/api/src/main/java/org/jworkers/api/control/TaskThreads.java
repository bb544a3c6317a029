package org.jworkers.api.control;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What this JVM knows of the threads that run tasks: the context of each, and which of them are
 * asked to stop.
 *
 * <p>The stop side is built for a check in every loop: while nobody in the JVM is asked to stop, a
 * check is one volatile read of a static field, which costs no fence on common processors. A plain
 * read would be moved out of the loop by the compiler, and the loop would never see the request.
 */
public final class TaskThreads {
  private static final Map<Thread, StopRequest> REQUESTS = new ConcurrentHashMap<>();
  private static final ThreadLocal<Object> CONTEXT = new ThreadLocal<>();

  private static volatile boolean armed;

  private TaskThreads() {}

  /** Delivers the calling thread's stop request, if there is one. */
  public static void check() {
    if (armed) {
      deliver();
    }
  }

  private static void deliver() {
    StopRequest request = REQUESTS.get(Thread.currentThread());
    if (request != null) {
      request.deliver();
    }
  }

  /** Lets {@code request} be delivered on {@code thread} from now on, instead of an earlier one. */
  public static void request(Thread thread, StopRequest request) {
    synchronized (REQUESTS) {
      REQUESTS.put(thread, request);
      armed = true;
    }
  }

  /** Takes the stop request of {@code thread} back, if there is one. */
  public static void withdraw(Thread thread) {
    synchronized (REQUESTS) {
      REQUESTS.remove(thread);
      armed = !REQUESTS.isEmpty();
    }
  }

  /** The context that {@link #enter} gave the calling thread. */
  public static Optional<Object> context() {
    return Optional.ofNullable(CONTEXT.get());
  }

  /** Marks the calling thread as running a task with this context, until {@link #leave}. */
  public static void enter(Object context) {
    CONTEXT.set(context);
  }

  /** The calling thread no longer runs a task. */
  public static void leave() {
    CONTEXT.remove();
  }
}
