package org.jworkers.hessian.internal.objects;

import static java.lang.invoke.MethodType.methodType;

import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.LinkedHashMap;
import org.jworkers.hessian.internal.wire.Refusal;

/**
 * Finds out whether a map of a user's class keeps its entries in the order of their use. A map does
 * not tell; but a copy of it has the same order, and can be tried out.
 */
final class UseOrder {
  private final Contents contents;
  private final MethodHandle copier;
  private final MethodHandle getter;

  /**
   * Of the maps of one class.
   *
   * @param type the user's class that extends {@link LinkedHashMap} directly
   */
  UseOrder(Class<?> type, Contents contents) throws Refusal {
    this.contents = contents;
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      this.copier =
          lookup.findSpecial(LinkedHashMap.class, "clone", methodType(Object.class), type);
      this.getter =
          lookup.findSpecial(
              LinkedHashMap.class, "get", methodType(Object.class, Object.class), type);
    } catch (ReflectiveOperationException closed) {
      throw Member.closed(type, closed);
    }
  }

  /** Whether what is used goes to the end. */
  boolean of(Object map) throws IOException {
    Object copy = UserCode.call(() -> copier.invoke(map));
    if (contents.of(copy).length < 4) {
      contents.fill(copy, new Object[] {new Object(), 1, new Object(), 2});
    }
    Object first = contents.of(copy)[0];
    UserCode.run(() -> getter.invoke(copy, first));
    return contents.of(copy)[0] != first;
  }
}
