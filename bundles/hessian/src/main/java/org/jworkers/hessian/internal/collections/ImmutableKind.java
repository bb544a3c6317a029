package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Function;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Collections that are made with all that will ever be in them. */
final class ImmutableKind implements Kind, WireType {
  private final String name;
  private final Table table;
  private final boolean set;
  private final Function<Object[], Collection<?>> maker;

  private ImmutableKind(
      String name, Table table, boolean set, Function<Object[], Collection<?>> maker) {
    this.name = name;
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
  public String name() {
    return name;
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    Items.write(value, name, ((Collection<?>) value).toArray(), out);
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
      throw new Refusal(items.length + " items make no " + name);
    }
    return made;
  }
}
