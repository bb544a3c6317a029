package org.jworkers.hessian.internal.values;

import java.io.IOException;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Arrays of primitives as the items of a list, for the short ones. */
final class Elements {
  private Elements() {}

  /** Writes the elements of an array, one by one. */
  static void write(Object array, WireWriter out) throws IOException {
    if (array instanceof int[] values) {
      for (int value : values) {
        out.writeInt(value);
      }
    } else if (array instanceof long[] values) {
      for (long value : values) {
        out.writeLong(value);
      }
    } else if (array instanceof double[] values) {
      for (double value : values) {
        out.writeDouble(value);
      }
    } else if (array instanceof float[] values) {
      for (float value : values) {
        out.writeDouble(value);
      }
    } else {
      writeSmall(array, out);
    }
  }

  private static void writeSmall(Object array, WireWriter out) throws IOException {
    if (array instanceof boolean[] values) {
      for (boolean value : values) {
        out.writeBoolean(value);
      }
    } else if (array instanceof short[] values) {
      for (short value : values) {
        out.writeInt(value);
      }
    } else if (array instanceof char[] values) {
      for (char value : values) {
        out.writeInt(value);
      }
    } else {
      for (byte value : (byte[]) array) {
        out.writeInt(value);
      }
    }
  }

  /** Reads one element into an array. */
  static void read(Object array, int index, WireReader in) throws IOException {
    if (array instanceof int[] values) {
      values[index] = in.intValue();
    } else if (array instanceof long[] values) {
      values[index] = in.longValue();
    } else if (array instanceof double[] values) {
      values[index] = in.doubleValue();
    } else if (array instanceof float[] values) {
      values[index] = (float) in.doubleValue();
    } else if (array instanceof boolean[] values) {
      values[index] = in.booleanValue();
    } else if (array instanceof short[] values) {
      values[index] = (short) in.intValue(Short.MIN_VALUE, Short.MAX_VALUE);
    } else if (array instanceof char[] values) {
      values[index] = (char) in.intValue(Character.MIN_VALUE, Character.MAX_VALUE);
    } else {
      ((byte[]) array)[index] = (byte) in.intValue(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }
  }
}
