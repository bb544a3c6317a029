package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.Locale;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/**
 * Values of a primitive type, as they stand in a field: no box is needed there, since both sides
 * know the type.
 */
enum Primitive {
  BOOLEAN,
  BYTE,
  SHORT,
  CHAR,
  INT,
  LONG,
  FLOAT,
  DOUBLE;

  /** The one of this name; null for a class that is none. */
  static Primitive of(Class<?> type) {
    return type.isPrimitive() ? valueOf(type.getName().toUpperCase(Locale.ROOT)) : null;
  }

  /** Writes a value. */
  void write(Object value, WireWriter out) throws IOException {
    switch (this) {
      case BYTE -> out.writeInt((Byte) value);
      case SHORT -> out.writeInt((Short) value);
      case CHAR -> out.writeInt((Character) value);
      case FLOAT -> out.writeDouble((Float) value);
      default -> out.write(value);
    }
  }

  /** Writes the value of a field. */
  void write(Field field, Object owner, WireWriter out) throws IOException, IllegalAccessException {
    switch (this) {
      case BOOLEAN -> out.writeBoolean(field.getBoolean(owner));
      case CHAR -> out.writeInt(field.getChar(owner));
      case LONG -> out.writeLong(field.getLong(owner));
      case FLOAT, DOUBLE -> out.writeDouble(field.getDouble(owner));
      default -> out.writeInt(field.getInt(owner));
    }
  }

  /** Reads a value. */
  Object read(WireReader in) throws IOException {
    return switch (this) {
      case BOOLEAN -> (Object) in.booleanValue();
      case BYTE -> (Object) (byte) in.intValue(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case SHORT -> (Object) (short) in.intValue(Short.MIN_VALUE, Short.MAX_VALUE);
      case CHAR -> (Object) (char) in.intValue(Character.MIN_VALUE, Character.MAX_VALUE);
      case INT -> (Object) in.intValue();
      case LONG -> (Object) in.longValue();
      case FLOAT -> (Object) (float) in.doubleValue();
      case DOUBLE -> (Object) in.doubleValue();
    };
  }

  /** Reads a value into a field. */
  void read(Field field, Object owner, WireReader in) throws IOException, IllegalAccessException {
    switch (this) {
      case INT -> field.setInt(owner, in.intValue());
      case LONG -> field.setLong(owner, in.longValue());
      case DOUBLE -> field.setDouble(owner, in.doubleValue());
      default -> field.set(owner, read(in));
    }
  }
}
