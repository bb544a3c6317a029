package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/**
 * A component of a record. Read from its field, where we may: an accessor can be overridden to tell
 * something else.
 */
final class Component {
  private final String name;
  private final Class<?> type;
  private final Primitive primitive;
  private final Member member;
  private final Method accessor;

  Component(RecordComponent component) throws Refusal {
    this.name = component.getName();
    this.type = component.getType();
    this.primitive = Primitive.of(type);
    this.member = member(component);
    this.accessor = component.getAccessor();
    if (member == null) {
      open(accessor);
    }
  }

  String name() {
    return name;
  }

  void write(Object owner, WireWriter out) throws IOException {
    if (member != null) {
      member.write(owner, out);
    } else if (primitive != null) {
      primitive.write(get(owner), out);
    } else {
      out.field(name, get(owner));
    }
  }

  Object read(WireReader in) throws IOException {
    if (primitive != null) {
      return primitive.read(in);
    }
    Object value = in.field(name);
    if (value != null && !type.isInstance(value)) {
      throw new Refusal("a " + value.getClass().getName() + " is no " + type.getName())
          .in("." + name);
    }
    return value;
  }

  private Object get(Object owner) throws IOException {
    try {
      return accessor.invoke(owner);
    } catch (InvocationTargetException failed) {
      throw UserCode.refusal(accessor + " failed", failed.getCause());
    } catch (IllegalAccessException closed) {
      throw Member.closed(accessor.getDeclaringClass(), closed);
    }
  }

  private static Member member(RecordComponent component) {
    try {
      Field field = component.getDeclaringRecord().getDeclaredField(component.getName());
      return new Member(component.getName(), field);
    } catch (NoSuchFieldException | Refusal closed) {
      return null;
    }
  }

  private static void open(Method accessor) throws Refusal {
    try {
      accessor.setAccessible(true);
    } catch (InaccessibleObjectException closed) {
      throw Member.closed(accessor.getDeclaringClass(), closed);
    }
  }
}
