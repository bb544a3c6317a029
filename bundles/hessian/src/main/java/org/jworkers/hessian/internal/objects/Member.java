package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** A field of an object. */
final class Member implements Slot {
  private final String name;
  private final Field field;
  private final Class<?> type;

  /**
   * A field that is known on the wire by this name.
   *
   * @throws Refusal if its module does not let us near it
   */
  Member(String name, Field field) throws Refusal {
    this.name = name;
    this.field = field;
    this.type = field.getType();
    try {
      field.setAccessible(true);
    } catch (InaccessibleObjectException closed) {
      throw closed(field.getDeclaringClass(), closed);
    }
  }

  /** Says what to write where, so that the fields of a class can be reached. */
  static Refusal closed(Class<?> type, Throwable cause) {
    return new Refusal(
        type.getName()
            + " is closed to us: add \"opens "
            + type.getPackageName()
            + " to org.jworkers.hessian;\" to module "
            + type.getModule().getName(),
        cause);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void write(Object owner, WireWriter out) throws IOException {
    try {
      if (!type.isPrimitive()) {
        out.field(name, field.get(owner));
      } else if (type == int.class || type == short.class || type == byte.class) {
        out.writeInt(field.getInt(owner));
      } else if (type == long.class) {
        out.writeLong(field.getLong(owner));
      } else if (type == boolean.class) {
        out.writeBoolean(field.getBoolean(owner));
      } else if (type == char.class) {
        out.writeInt(field.getChar(owner));
      } else {
        out.writeDouble(field.getDouble(owner));
      }
    } catch (IllegalAccessException closed) {
      throw closed(field.getDeclaringClass(), closed);
    }
  }

  @Override
  public void read(Object owner, WireReader in) throws IOException {
    try {
      if (!type.isPrimitive()) {
        set(owner, in.field(name));
      } else if (type == int.class) {
        field.setInt(owner, in.intValue());
      } else if (type == long.class) {
        field.setLong(owner, in.longValue());
      } else if (type == double.class) {
        field.setDouble(owner, in.doubleValue());
      } else {
        field.set(owner, Primitive.read(type, in));
      }
    } catch (IllegalAccessException closed) {
      throw closed(field.getDeclaringClass(), closed);
    }
  }

  /** Gives one object what another has. */
  void copy(Object from, Object to) throws Refusal {
    try {
      field.set(to, field.get(from));
    } catch (IllegalAccessException closed) {
      throw closed(field.getDeclaringClass(), closed);
    }
  }

  private void set(Object owner, Object value) throws IllegalAccessException, Refusal {
    if (value != null && !type.isInstance(value)) {
      throw new Refusal(
              "a " + value.getClass().getName() + " does not fit a field of type " + type.getName())
          .in("." + name);
    }
    field.set(owner, value);
  }
}
