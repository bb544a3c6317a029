package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Collection;
import java.util.function.IntFunction;
import org.jworkers.hessian.internal.wire.WireReader;

/** Collections that are lists on the wire, and into which any item can be put at any time. */
final class CollectionKind extends ListedKind {
  private final IntFunction<Collection<Object>> maker;

  /**
   * Collections of one class.
   *
   * @param plain whether a list without a type on the wire means this class
   * @param maker makes one for so many items
   */
  CollectionKind(Class<?> type, boolean plain, IntFunction<Collection<Object>> maker) {
    super(type.getName(), plain ? null : type.getName());
    this.maker = maker;
  }

  @Override
  public Object readList(WireReader in, int length) throws IOException {
    Collection<Object> collection = maker.apply(Math.max(0, length));
    in.known(collection);
    int index = 0;
    while (length < 0 ? !in.atEnd() : index < length) {
      collection.add(in.item(index++));
    }
    if (length < 0) {
      in.end();
    }
    return collection;
  }
}
