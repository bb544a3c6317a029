package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Optional;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/**
 * Objects of a serializable class: what Java serialization would write of them, and made as it
 * makes them.
 */
final class BeanKind implements Kind, WireType {
  private final Shape shape;
  private final List<Slot> slots;
  private final Constructor<?> constructor;
  private final Optional<MethodHandle> resolver;
  private final boolean hashed;

  /**
   * Objects of exactly this class.
   *
   * @param constructor makes an empty one
   */
  BeanKind(Class<?> type, List<Slot> slots, Constructor<?> constructor) {
    this.shape = new Shape(type.getName(), slots.stream().map(Slot::name).toList());
    this.slots = slots;
    this.constructor = constructor;
    this.resolver = Serialization.readResolve(type);
    this.hashed = hashesContent(type);
  }

  /** Objects of a class that leaves its state to serialization, or has the two private methods. */
  static BeanKind serializable(Class<?> type) throws Refusal {
    Constructor<?> constructor =
        Serialization.constructor(type)
            .orElseThrow(
                () ->
                    new Refusal(
                        "a "
                            + type.getName()
                            + " cannot be made: a superclass that is not"
                            + " Serializable has no constructor without parameters"));
    return new BeanKind(type, Slots.of(type, null), constructor);
  }

  static boolean hashesContent(Class<?> type) {
    try {
      return type.getMethod("hashCode").getDeclaringClass() != Object.class;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String name() {
    return shape.name();
  }

  /** Before it is resolved, an object is not the one to refer to. */
  @Override
  public boolean cyclic() {
    return resolver.isEmpty();
  }

  @Override
  public boolean hashedByContent() {
    return hashed;
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    out.beginObject(value, shape);
    for (Slot slot : slots) {
      slot.write(value, out);
    }
  }

  @Override
  public Object layout(List<String> fields) throws Refusal {
    return Layout.of(name(), shape.fields(), fields);
  }

  @Override
  public Object readObject(WireReader in, Object layout) throws IOException {
    Object value = make();
    if (cyclic()) {
      in.known(value);
    }
    for (int index : (int[]) layout) {
      slots.get(index).read(value, in);
    }
    return resolver.isEmpty() ? value : UserCode.call(() -> resolver.get().invoke(value));
  }

  private Object make() throws Refusal {
    try {
      return constructor.newInstance();
    } catch (ReflectiveOperationException failed) {
      throw new Refusal("a " + name() + " cannot be made: " + failed, failed);
    }
  }
}
