package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Collection;
import java.util.function.IntFunction;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.WireReader;

/** Sets that hash their items. */
final class SetKind extends ListedKind {
  private final Table table;
  private final IntFunction<Collection<Object>> maker;

  /**
   * Sets of one kind.
   *
   * @param maker makes an empty one for so many items
   */
  SetKind(String name, Table table, IntFunction<Collection<Object>> maker) {
    super(name, name);
    this.table = table;
    this.maker = maker;
  }

  @Override
  public Object readList(WireReader in, int length) throws IOException {
    Collection<Object> set = maker.apply(Math.max(0, length));
    in.known(set);
    Object[] items = Items.read(in, length, true);
    in.fill(() -> fill(set, items));
    return set;
  }

  private void fill(Collection<Object> set, Object[] items) throws Refusal {
    table.check(items, 1);
    for (Object item : items) {
      if (!set.add(item)) {
        throw new Refusal("two items of a set are equal");
      }
    }
  }
}
