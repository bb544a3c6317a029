package org.jworkers.hessian.internal.objects;

import static java.lang.invoke.MethodType.methodType;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jworkers.hessian.internal.wire.Refusal;

/**
 * What is in a collection of a user's class, had and put in by the methods of the JDK's class that
 * it extends, as serialization would: the user's class may have overridden them to do more.
 */
final class Contents {
  private final MethodHandle reader;
  private final MethodHandle writer;
  private final boolean map;

  /**
   * Of one class.
   *
   * @param type the user's class that extends the JDK's directly
   */
  Contents(Class<?> type, Class<?> base) throws Refusal {
    this.map = Map.class.isAssignableFrom(base);
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      MethodType add = methodType(boolean.class, Object.class);
      MethodType put = methodType(Object.class, Object.class, Object.class);
      this.reader =
          map
              ? lookup.findSpecial(base, "entrySet", methodType(Set.class), type)
              : lookup.findSpecial(base, "toArray", methodType(Object[].class), type);
      this.writer = lookup.findSpecial(base, map ? "put" : "add", map ? put : add, type);
    } catch (ReflectiveOperationException closed) {
      throw Member.closed(type, closed);
    }
  }

  /** The items; of a map keys and values in turn. */
  Object[] of(Object collection) throws IOException {
    if (!map) {
      return (Object[]) UserCode.call(() -> reader.invoke(collection));
    }
    List<Object> entries = new ArrayList<>();
    Set<?> set = (Set<?>) UserCode.call(() -> reader.invoke(collection));
    for (Object each : set) {
      Map.Entry<?, ?> entry = (Map.Entry<?, ?>) each;
      entries.add(entry.getKey());
      entries.add(entry.getValue());
    }
    return entries.toArray();
  }

  /** How many of {@link #of} belong together. */
  int step() {
    return map ? 2 : 1;
  }

  /** Puts items into a collection that has none of them. */
  void fill(Object collection, Object[] items) throws Refusal {
    int before = size(collection);
    try {
      for (int i = 0; i < items.length; i += step()) {
        Object key = items[i];
        Object value = map ? items[i + 1] : null;
        UserCode.run(
            () -> map ? writer.invoke(collection, key, value) : writer.invoke(collection, key));
      }
    } catch (IOException failed) {
      throw failed instanceof Refusal refusal ? refusal : new Refusal(failed.toString(), failed);
    }
    int added = size(collection) - before;
    if (added != items.length / step()) {
      throw new Refusal(
          collection.getClass().getName() + " took " + added + " of " + items.length / step());
    }
  }

  private int size(Object collection) {
    return map ? ((Map<?, ?>) collection).size() : ((Collection<?>) collection).size();
  }
}
