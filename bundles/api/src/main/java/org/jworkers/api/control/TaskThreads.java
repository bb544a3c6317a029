package org.jworkers.api.control;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * What this JVM knows of the threads that run tasks: the context of each, and which of them are
 * asked to stop.
 *
 * <p>The stop side is built for a check in every loop: while nobody in the JVM is asked to stop, a
 * check is one volatile read of a static field, which costs no fence on common processors. A plain
 * read would be moved out of the loop by the compiler, and the loop would never see the request.
 * The field is {@link org.jworkers.api.Checkpoint}'s own, a {@link #mirror} of what is decided
 * here.
 */
public final class TaskThreads {
  private static final Map<Thread, StopRequest> REQUESTS = new ConcurrentHashMap<>();
  private static final ThreadLocal<Object> CONTEXT = new ThreadLocal<>();

  private static boolean armed;
  private static Consumer<Boolean> mirror = value -> {};

  private TaskThreads() {}

  /**
   * Keeps {@code mirror} informed whether anybody is asked to stop: for the check, which reads it
   * from a field of its own.
   */
  public static void mirror(Consumer<Boolean> mirror) {
    synchronized (REQUESTS) {
      TaskThreads.mirror = mirror;
      mirror.accept(armed);
    }
  }

  private static void arm(boolean value) {
    armed = value;
    mirror.accept(value);
  }

  /** Delivers the calling thread's stop request, if there is one. */
  public static void deliver() {
    StopRequest request = REQUESTS.get(Thread.currentThread());
    if (request != null) {
      request.deliver();
    }
  }

  /** Lets {@code request} be delivered on {@code thread} from now on, instead of an earlier one. */
  public static void request(Thread thread, StopRequest request) {
    synchronized (REQUESTS) {
      REQUESTS.put(thread, request);
      arm(true);
    }
  }

  /** Takes the stop request of {@code thread} back, if there is one. */
  public static void withdraw(Thread thread) {
    synchronized (REQUESTS) {
      REQUESTS.remove(thread);
      arm(!REQUESTS.isEmpty());
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
