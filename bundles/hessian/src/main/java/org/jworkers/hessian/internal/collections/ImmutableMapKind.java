package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Map;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/** What {@link Map#of} and its like give. */
final class ImmutableMapKind implements Kind, WireType {

  @Override
  public String name() {
    return "jworkers.ImmutableMap";
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    Items.write((Map<?, ?>) value, name(), out);
  }

  @Override
  public Object readMap(WireReader in) throws IOException {
    Object[] entries = Items.readEntries(in);
    in.needFilled();
    Table.OPEN.check(entries, 2);
    Map.Entry<?, ?>[] pairs = new Map.Entry<?, ?>[entries.length / 2];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = Map.entry(entries[2 * i], entries[2 * i + 1]);
    }
    return Map.ofEntries(pairs);
  }
}
