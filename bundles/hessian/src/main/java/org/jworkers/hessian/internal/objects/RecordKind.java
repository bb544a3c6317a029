package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/**
 * Records: their components out, and in through the canonical constructor, so that its checks are
 * made. They need not be serializable.
 */
final class RecordKind implements Kind, WireType {
  private final Shape shape;
  private final Component[] components;
  private final Constructor<?> constructor;
  private final Optional<MethodHandle> resolver;

  /** Records of this class. */
  RecordKind(Class<?> type) throws Refusal {
    RecordComponent[] described = type.getRecordComponents();
    this.components = new Component[described.length];
    for (int i = 0; i < components.length; i++) {
      components[i] = new Component(described[i]);
    }
    this.shape = new Shape(type.getName(), Stream.of(components).map(Component::name).toList());
    this.constructor = constructor(type, described);
    this.resolver =
        Serializable.class.isAssignableFrom(type)
            ? Serialization.readResolve(type)
            : Optional.empty();
  }

  @Override
  public String name() {
    return shape.name();
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    out.beginObject(value, shape);
    for (Component component : components) {
      component.write(value, out);
    }
  }

  @Override
  public Object layout(List<String> fields) throws Refusal {
    return Layout.of(name(), shape.fields(), fields);
  }

  @Override
  public Object readObject(WireReader in, Object layout) throws IOException {
    Object[] values = new Object[components.length];
    for (int index : (int[]) layout) {
      values[index] = components[index].read(in);
    }
    in.needFilled();
    Object made = make(values);
    return resolver.isEmpty() ? made : UserCode.call(() -> resolver.get().invoke(made));
  }

  private Object make(Object[] values) throws Refusal {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      throw UserCode.refusal(name() + " refuses its values", refused.getCause());
    } catch (ReflectiveOperationException failed) {
      throw new Refusal("a " + name() + " cannot be made: " + failed, failed);
    }
  }

  private static Constructor<?> constructor(Class<?> type, RecordComponent[] components)
      throws Refusal {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      // Of no need for a public record in an exported package, which is let through.
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException impossible) {
      throw new Refusal(type.getName() + " has no canonical constructor", impossible);
    } catch (InaccessibleObjectException closed) {
      throw Member.closed(type, closed);
    }
  }
}
