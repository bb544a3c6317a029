package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/**
 * Objects of a user's class that extends a collection of the JDK: what the collection was made
 * with, the user's own fields, and the content, which is put in when the fields are there.
 */
final class ExtensionKind implements Kind, WireType {
  private final Base base;
  private final Shape shape;
  private final List<Slot> slots;
  private final Contents contents;
  private final UseOrder useOrder;
  private final Constructor<?> constructor;
  private final Optional<MethodHandle> resolver;

  /** Objects of exactly this class. */
  ExtensionKind(Class<?> type, Base base) throws Refusal {
    this.base = base;
    this.slots = Slots.of(type, base.type());
    Class<?> direct = directly(type, base.type());
    this.contents = new Contents(direct, base.type());
    this.useOrder = base.type() == LinkedHashMap.class ? new UseOrder(direct, contents) : null;
    this.constructor = base.constructor(type);
    this.resolver = Serialization.readResolve(type);
    List<String> fields = new ArrayList<>(List.of("#made"));
    slots.forEach(slot -> fields.add(slot.name()));
    fields.add("#content");
    this.shape = new Shape(type.getName(), fields);
  }

  private static Class<?> directly(Class<?> type, Class<?> base) {
    Class<?> direct = type;
    while (direct.getSuperclass() != base) {
      direct = direct.getSuperclass();
    }
    return direct;
  }

  @Override
  public String name() {
    return shape.name();
  }

  @Override
  public boolean cyclic() {
    return resolver.isEmpty();
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    Object[] items = contents.of(value);
    Object argument = argument(value);
    out.beginObject(value, shape);
    out.field("comparator()", argument);
    for (Slot slot : slots) {
      slot.write(value, out);
    }
    out.beginList(null, null, items.length);
    for (int i = 0; i < items.length; i++) {
      out.item(i, items[i]);
    }
  }

  private Object argument(Object collection) throws IOException {
    if (collection instanceof SortedSet<?> set) {
      return set.comparator();
    }
    if (collection instanceof SortedMap<?, ?> map) {
      return map.comparator();
    }
    if (useOrder != null) {
      return useOrder.of(collection);
    }
    return collection instanceof PriorityQueue<?> queue ? queue.comparator() : null;
  }

  @Override
  public Object layout(List<String> fields) throws Refusal {
    shape.match(fields);
    return null;
  }

  @Override
  public Object readObject(WireReader in, Object layout) throws IOException {
    Object value = make(in.field("comparator()"));
    if (cyclic()) {
      in.known(value);
    }
    for (Slot slot : slots) {
      slot.read(value, in);
    }
    Object[] items = in.keyList(contents.step());
    in.fill(
        () -> {
          base.table().check(items, contents.step());
          contents.fill(value, items);
        });
    return resolver.isEmpty() ? value : UserCode.call(() -> resolver.get().invoke(value));
  }

  private Object make(Object argument) throws Refusal {
    try {
      return constructor.newInstance(base.arguments(argument));
    } catch (ReflectiveOperationException failed) {
      throw new Refusal("a " + name() + " cannot be made: " + failed, failed);
    }
  }
}
