package org.jworkers.weaver.stop;

import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * The native and the tool interface of this JVM (JNI, JVMTI): tables of functions, whose places in
 * the tables are part of the specifications.
 */
final class ToolInterface {
  private static final long JNI_VERSION = 0x00010008;
  private static final long JVMTI_VERSION = 0x30010200;
  private static final int GET_ENV = 6;
  private static final int ADD_CAPABILITIES = 141;

  /** The bit {@code can_signal_thread}. */
  private static final int CAN_SIGNAL_THREAD = 1 << 10;

  private final ForeignFunctions foreign;
  private final ByteBuffer result;
  private final long nativeEnvironment;
  private final long tools;

  /** Opens the interfaces for the calling thread, with the right to send errors to others. */
  ToolInterface(ForeignFunctions foreign) throws ReflectiveOperationException {
    this.foreign = foreign;
    result = foreign.memory(Long.BYTES);
    long machine = machine();
    nativeEnvironment = environment(machine, JNI_VERSION);
    tools = environment(machine, JVMTI_VERSION);
    ByteBuffer capabilities = foreign.memory(64).putInt(0, CAN_SIGNAL_THREAD);
    MethodHandle add = tool(ADD_CAPABILITIES, 2);
    check("AddCapabilities", call(add, tools, foreign.addressOf(capabilities)));
  }

  private long machine() throws ReflectiveOperationException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Path home = Path.of(System.getProperty("java.home"), windows ? "bin" : "lib");
    Path library = home.resolve("server").resolve(System.mapLibraryName("jvm"));
    MethodHandle machines = foreign.function(foreign.symbol(library, "JNI_GetCreatedJavaVMs"), 3);
    ByteBuffer count = foreign.memory(Long.BYTES);
    long place = foreign.addressOf(result);
    check("JNI_GetCreatedJavaVMs", call(machines, place, 1L, foreign.addressOf(count)));
    return result.getLong(0);
  }

  private long environment(long machine, long version) throws ReflectiveOperationException {
    MethodHandle get = function(machine, GET_ENV, 3);
    check("GetEnv", call(get, machine, foreign.addressOf(result), version));
    return result.getLong(0);
  }

  /** What functions of the native interface want as first argument. */
  long nativeEnvironment() {
    return nativeEnvironment;
  }

  /** What functions of the tool interface want as first argument. */
  long tools() {
    return tools;
  }

  /** The function at a place in the table of the native interface. */
  MethodHandle function(int place, int arguments) throws ReflectiveOperationException {
    return function(nativeEnvironment, place, arguments);
  }

  /** The function at a place in the table of the tool interface. */
  MethodHandle tool(int place, int arguments) throws ReflectiveOperationException {
    return function(tools, place, arguments);
  }

  private MethodHandle function(long itsInterface, int place, int arguments)
      throws ReflectiveOperationException {
    long table = foreign.read(itsInterface);
    return foreign.function(foreign.read(table + (long) place * Long.BYTES), arguments);
  }

  private static int call(MethodHandle function, Object... arguments) {
    try {
      return (int) (long) function.invokeWithArguments(arguments);
    } catch (Throwable impossible) {
      throw new IllegalStateException("A native function does not throw", impossible);
    }
  }

  private static void check(String function, int error) {
    if (error != 0) {
      throw new IllegalStateException(function + " gives error " + error);
    }
  }
}
