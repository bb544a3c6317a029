package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Function;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.WireReader;

/** Collections that are made with all that will ever be in them. */
final class ImmutableKind extends ListedKind {
  private final Table table;
  private final boolean set;
  private final Function<Object[], Collection<?>> maker;

  private ImmutableKind(
      String name, Table table, boolean set, Function<Object[], Collection<?>> maker) {
    super(name, name);
    this.table = table;
    this.set = set;
    this.maker = maker;
  }

  /** Lists. */
  static ImmutableKind list(String name, Function<Object[], Collection<?>> maker) {
    return new ImmutableKind(name, Table.SAFE, false, maker);
  }

  /** Sets, which hash their items. */
  static ImmutableKind set(String name, Function<Object[], Collection<?>> maker) {
    return new ImmutableKind(name, Table.OPEN, true, maker);
  }

  @Override
  public Object readList(WireReader in, int length) throws IOException {
    Object[] items = Items.read(in, length, set);
    if (set) {
      in.needFilled();
      table.check(items, 1);
    }
    Collection<?> made = maker.apply(items);
    if (made.size() != items.length) {
      throw new Refusal(items.length + " items make no " + name());
    }
    return made;
  }

  @Override
  public boolean cyclic() {
    return false;
  }
}
