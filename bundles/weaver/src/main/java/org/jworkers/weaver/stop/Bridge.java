package org.jworkers.weaver.stop;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * A native method that hands its two arguments to a function of Java as native handles.
 *
 * <p>Handles that functions of the native interface return are of no use in Java: they are good
 * until the calling thread's next native method returns, and in Java almost anything may be one.
 * Those of a native method's arguments are good for the length of its call. So there is one native
 * method, in a class made for it, bound to a function in Java that calls {@code StopThread}.
 *
 * <p>To bind it takes a handle of its class, once: the class is defined by the native interface,
 * which gives the handle, and the handle is given to the very next function. What lies between the
 * two has been run before, so that nothing has to be linked there.
 */
final class Bridge {
  private static final int GET_VERSION = 4;
  private static final int DEFINE_CLASS = 5;
  private static final int REGISTER_NATIVES = 215;
  private static final int REHEARSALS = 40;

  /** As many as DefineClass has. Functions do not mind arguments that they do not know. */
  private static final int ARGUMENTS = 5;

  private final ForeignFunctions foreign;
  private final ToolInterface jvm;
  private final String type = Bridge.class.getName() + "$" + Long.toHexString(System.nanoTime());

  Bridge(ForeignFunctions foreign, ToolInterface jvm) {
    this.foreign = foreign;
    this.jvm = jvm;
  }

  /**
   * The native method, as a function of a thread and an error.
   *
   * @param function is called with a native environment, a class, and the two; all longs
   */
  MethodHandle to(MethodHandle function) throws ReflectiveOperationException {
    rehearse();
    define(foreign.callback(function, 4));
    Class<?> bridge = Class.forName(type, true, null);
    return MethodHandles.publicLookup()
        .findStatic(
            bridge, "stop", MethodType.methodType(long.class, Thread.class, Throwable.class));
  }

  /** With a function that takes no handle and minds none. */
  private void rehearse() throws ReflectiveOperationException {
    MethodHandle inner = jvm.function(GET_VERSION, ARGUMENTS);
    MethodHandle outer = jvm.function(GET_VERSION, ARGUMENTS - 1);
    for (int i = 0; i < REHEARSALS; i++) {
      chain(inner, new long[4], outer, new long[2]);
    }
  }

  private void define(long function) throws ReflectiveOperationException {
    byte[] classFile = classFile();
    ByteBuffer content = foreign.memory(classFile.length).put(0, classFile);
    ByteBuffer name = foreign.text("stop");
    ByteBuffer descriptor = foreign.text("(Ljava/lang/Thread;Ljava/lang/Throwable;)J");
    ByteBuffer binding = foreign.memory(3 * Long.BYTES);
    binding.putLong(0, foreign.addressOf(name));
    binding.putLong(Long.BYTES, foreign.addressOf(descriptor));
    binding.putLong(2 * Long.BYTES, function);
    long[] inner = {0, 0, foreign.addressOf(content), classFile.length};
    long[] outer = {foreign.addressOf(binding), 1};
    MethodHandle define = jvm.function(DEFINE_CLASS, ARGUMENTS);
    MethodHandle register = jvm.function(REGISTER_NATIVES, ARGUMENTS - 1);
    long error = chain(define, inner, register, outer);
    if ((int) error != 0) {
      throw new IllegalStateException("RegisterNatives gives error " + (int) error);
    }
  }

  /** Gives what {@code inner} returns to {@code outer}, with nothing between. */
  private long chain(MethodHandle inner, long[] its, MethodHandle outer, long[] other) {
    long env = jvm.nativeEnvironment();
    long a = its[0];
    long b = its[1];
    long c = its[2];
    long d = its[3];
    long x = other[0];
    long y = other[1];
    try {
      return (long) outer.invokeExact(env, (long) inner.invokeExact(env, a, b, c, d), x, y);
    } catch (Throwable impossible) {
      throw new IllegalStateException("A native function does not throw", impossible);
    }
  }

  private byte[] classFile() {
    ClassWriter writer = new ClassWriter(0);
    int open = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
    writer.visit(Opcodes.V17, open, type.replace('.', '/'), null, "java/lang/Object", null);
    int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_NATIVE;
    String descriptor = "(Ljava/lang/Thread;Ljava/lang/Throwable;)J";
    writer.visitMethod(access, "stop", descriptor, null, null).visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
