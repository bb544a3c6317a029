package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Collection;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Collections that are lists on the wire. */
abstract class ListedKind implements Kind, WireType {
  private final String name;
  private final String wireName;

  /**
   * Collections of one kind.
   *
   * @param wireName the name again; null if a list without a type on the wire means this kind
   */
  ListedKind(String name, String wireName) {
    this.name = name;
    this.wireName = wireName;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public boolean cyclic() {
    return true;
  }

  /** Takes the items at once, since the collection of another thread may grow meanwhile. */
  @Override
  public final void write(Object value, WireWriter out) throws IOException {
    Items.write(value, wireName, ((Collection<?>) value).toArray(), out);
  }
}
