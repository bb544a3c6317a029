package org.jworkers.hessian.internal.values;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Arrays of primitives as little-endian bytes, copied in bulk. A boolean takes one byte. */
final class Blocks {
  private Blocks() {}

  /** How many bytes one element takes. */
  static int width(Class<?> element) {
    if (element == long.class || element == double.class) {
      return 8;
    }
    if (element == int.class || element == float.class) {
      return 4;
    }
    return element == short.class || element == char.class ? 2 : 1;
  }

  /** The bytes of an array. */
  static ByteBuffer bytes(Object array, int size) {
    ByteBuffer bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    if (array instanceof byte[] values) {
      bytes.duplicate().put(values);
    } else if (array instanceof boolean[] values) {
      for (int i = 0; i < values.length; i++) {
        bytes.put(i, (byte) (values[i] ? 1 : 0));
      }
    } else if (array instanceof short[] values) {
      bytes.asShortBuffer().put(values);
    } else if (array instanceof char[] values) {
      bytes.asCharBuffer().put(values);
    } else if (array instanceof int[] values) {
      bytes.asIntBuffer().put(values);
    } else if (array instanceof float[] values) {
      bytes.asFloatBuffer().put(values);
    } else if (array instanceof long[] values) {
      bytes.asLongBuffer().put(values);
    } else {
      bytes.asDoubleBuffer().put((double[]) array);
    }
    return bytes;
  }

  /** Fills an array that is as long as the bytes say. */
  static void fill(Object array, ByteBuffer bytes) {
    if (array instanceof byte[] values) {
      bytes.get(values);
    } else if (array instanceof boolean[] values) {
      for (int i = 0; i < values.length; i++) {
        values[i] = bytes.get() != 0;
      }
    } else if (array instanceof short[] values) {
      bytes.asShortBuffer().get(values);
    } else if (array instanceof char[] values) {
      bytes.asCharBuffer().get(values);
    } else if (array instanceof int[] values) {
      bytes.asIntBuffer().get(values);
    } else if (array instanceof float[] values) {
      bytes.asFloatBuffer().get(values);
    } else if (array instanceof long[] values) {
      bytes.asLongBuffer().get(values);
    } else {
      bytes.asDoubleBuffer().get((double[]) array);
    }
  }
}
