package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Map;
import java.util.function.IntFunction;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Maps that hash their keys. */
final class MapKind implements Kind, WireType {
  private final String name;
  private final String wireName;
  private final Table table;
  private final IntFunction<Map<Object, Object>> maker;

  /**
   * Maps of one kind.
   *
   * @param plain whether a map without a type on the wire means this kind
   * @param maker makes an empty one; of a table of lists, for so many entries
   */
  MapKind(String name, boolean plain, Table table, IntFunction<Map<Object, Object>> maker) {
    this.name = name;
    this.wireName = plain ? null : name;
    this.table = table;
    this.maker = maker;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean cyclic() {
    return table != Table.LISTS;
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    Items.write((Map<?, ?>) value, wireName, out);
  }

  @Override
  public Object readMap(WireReader in) throws IOException {
    if (cyclic()) {
      Map<Object, Object> map = maker.apply(0);
      in.known(map);
      Object[] entries = Items.readEntries(in);
      in.fill(() -> fill(map, entries));
      return map;
    }
    Object[] entries = Items.readEntries(in);
    in.needFilled();
    Map<Object, Object> map = maker.apply(entries.length / 2);
    fill(map, entries);
    return map;
  }

  private void fill(Map<Object, Object> map, Object[] entries) throws Refusal {
    table.check(entries, 2);
    put(map, entries);
  }

  /** Puts entries into an empty map. */
  static void put(Map<Object, Object> map, Object[] entries) throws Refusal {
    for (int i = 0; i < entries.length; i += 2) {
      map.put(entries[i], entries[i + 1]);
    }
    if (map.size() != entries.length / 2) {
      throw new Refusal("two keys of a map are equal");
    }
  }
}
