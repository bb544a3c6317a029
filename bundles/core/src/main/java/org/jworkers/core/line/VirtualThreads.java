package org.jworkers.core.line;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Tells virtual threads, which there are from Java 21 on, from others. */
final class VirtualThreads {
  private static final MethodHandle IS_VIRTUAL = find();

  private VirtualThreads() {}

  private static MethodHandle find() {
    MethodType question = MethodType.methodType(boolean.class);
    try {
      return MethodHandles.lookup().findVirtual(Thread.class, "isVirtual", question);
    } catch (ReflectiveOperationException before21) {
      return MethodHandles.dropArguments(
          MethodHandles.constant(boolean.class, false), 0, Thread.class);
    }
  }

  /**
   * Whether the calling thread is a virtual one: an interrupt closes a socket on which it waits.
   */
  static boolean isCurrent() {
    try {
      return (boolean) IS_VIRTUAL.invokeExact(Thread.currentThread());
    } catch (RuntimeException | Error thrown) {
      throw thrown;
    } catch (Throwable never) {
      throw new AssertionError(never);
    }
  }
}
