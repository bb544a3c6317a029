package org.jworkers.weaver.stop;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.jworkers.spi.ThreadStopper;

/**
 * The way of Java from 22 on: {@code StopThread} of the tool interface. What it needs stays in the
 * JVM for good: a tool environment, a class and a native entry point.
 */
final class NativeStop implements ThreadStopper {
  private static final int STOP_THREAD = 6;
  private static final int NOT_ALIVE = 15;

  private final long tools;
  private final MethodHandle stopThread;
  private final MethodHandle bridge;

  /** Opens the way. */
  NativeStop() throws ReflectiveOperationException {
    ForeignFunctions foreign = new ForeignFunctions();
    ToolInterface jvm = new ToolInterface(foreign);
    tools = jvm.tools();
    stopThread = jvm.tool(STOP_THREAD, 3);
    MethodType type = MethodType.methodType(long.class, long.class, long.class, long.class);
    MethodHandle called =
        MethodHandles.lookup().bind(this, "called", type.appendParameterTypes(long.class));
    bridge = new Bridge(foreign, jvm).to(called);
  }

  /** Called by the native method. */
  private long called(long environment, long type, long thread, long error) {
    try {
      return (long) stopThread.invokeExact(tools, thread, error);
    } catch (Throwable impossible) { // and would end the JVM
      return -1;
    }
  }

  @Override
  public Optional<String> obstacle() {
    return Optional.empty();
  }

  @Override
  public boolean stop(Thread thread, Throwable error) {
    int outcome;
    try {
      outcome = (int) (long) bridge.invokeExact(thread, error);
    } catch (Throwable impossible) {
      throw new IllegalStateException("StopThread does not throw", impossible);
    }
    if (outcome != 0 && outcome != NOT_ALIVE) {
      throw new IllegalStateException("StopThread gives error " + outcome + " for " + thread);
    }
    return outcome == 0;
  }
}
