package org.jworkers.itests.faults;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** Tasks that take their JVM with them, or try to. */
final class Deadly {
  private Deadly() {}

  static Object exit(int value) {
    System.err.println("last words");
    System.exit(value);
    return "survived";
  }

  static Object halt(int value) {
    Runtime.getRuntime().halt(value);
    return "survived";
  }

  /** By reflection, because a compiler warns of the class. */
  static Object crash(Object ignored) throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Unsafe");
    Field field = type.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0, 0);
    return "survived";
  }

  static Object exhaustHeap(Object ignored) {
    List<byte[]> all = new ArrayList<>();
    while (true) {
      all.add(new byte[1 << 20]);
    }
  }

  static int overflowStack(int depth) {
    return overflowStack(depth + 1) + 1;
  }

  /** Squares a number; at a negative one the JVM halts. */
  static int haltAtNegative(int x) {
    if (x < 0) {
      Runtime.getRuntime().halt(7);
    }
    return x * x;
  }
}
