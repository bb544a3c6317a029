package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Values of a declared type, as they stand in a field: a primitive needs no box there. */
final class Primitive {
  private Primitive() {}

  /** Writes a value of a primitive type. */
  static void write(Object value, WireWriter out) throws IOException {
    if (value instanceof Byte number) {
      out.writeInt(number);
    } else if (value instanceof Short number) {
      out.writeInt(number);
    } else if (value instanceof Character character) {
      out.writeInt(character);
    } else if (value instanceof Float number) {
      out.writeDouble(number);
    } else {
      out.write(value);
    }
  }

  /** Reads a value of a primitive type. */
  static Object read(Class<?> type, WireReader in) throws IOException {
    if (type == int.class) {
      return in.intValue();
    }
    if (type == long.class) {
      return in.longValue();
    }
    if (type == double.class) {
      return in.doubleValue();
    }
    if (type == boolean.class) {
      return in.booleanValue();
    }
    if (type == float.class) {
      return (float) in.doubleValue();
    }
    if (type == byte.class) {
      return (byte) in.intValue(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }
    return type == short.class
        ? (Object) (short) in.intValue(Short.MIN_VALUE, Short.MAX_VALUE)
        : (Object) (char) in.intValue(Character.MIN_VALUE, Character.MAX_VALUE);
  }
}
