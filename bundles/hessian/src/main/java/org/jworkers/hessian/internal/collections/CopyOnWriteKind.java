package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.WireReader;

/** Collections to which things are best added all at once. */
final class CopyOnWriteKind extends ListedKind {
  private final boolean set;
  private final Supplier<Collection<Object>> maker;

  /** Collections of one class. */
  CopyOnWriteKind(Class<?> type, Supplier<Collection<Object>> maker) {
    super(type.getName(), type.getName());
    this.set = Set.class.isAssignableFrom(type);
    this.maker = maker;
  }

  @Override
  public Object readList(WireReader in, int length) throws IOException {
    Collection<Object> collection = maker.get();
    in.known(collection);
    Object[] items = Items.read(in, length, set);
    if (set) {
      // Each is compared with all before it.
      in.claimSteps((long) items.length * items.length / 2);
    }
    in.fill(() -> fill(collection, items));
    return collection;
  }

  private static void fill(Collection<Object> collection, Object[] items) throws Refusal {
    collection.addAll(Arrays.asList(items));
    if (collection.size() != items.length) {
      throw new Refusal("two items of a set are equal");
    }
  }
}
