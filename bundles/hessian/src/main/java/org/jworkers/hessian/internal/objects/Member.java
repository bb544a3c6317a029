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
  private final Primitive primitive;

  /**
   * A field that is known on the wire by this name.
   *
   * @throws Refusal if its module does not let us near it
   */
  Member(String name, Field field) throws Refusal {
    this.name = name;
    this.field = field;
    this.type = field.getType();
    this.primitive = Primitive.of(type);
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
      if (primitive != null) {
        primitive.write(field, owner, out);
      } else {
        out.field(name, field.get(owner));
      }
    } catch (IllegalAccessException closed) {
      throw closed(field.getDeclaringClass(), closed);
    }
  }

  @Override
  public void read(Object owner, WireReader in) throws IOException {
    try {
      if (primitive != null) {
        primitive.read(field, owner, in);
      } else {
        set(owner, in.field(name));
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
