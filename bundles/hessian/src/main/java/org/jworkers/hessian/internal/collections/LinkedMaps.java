package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jworkers.hessian.internal.wire.Catalogue;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Maps that keep their entries in the order of insertion, or in that of the last use. */
final class LinkedMaps {
  private static final int CAPACITY = 16;
  private static final float LOAD = 0.75f;

  private LinkedMaps() {}

  /** Makes them known. */
  static void addTo(Catalogue catalogue) {
    MapKind inserted =
        new MapKind(LinkedHashMap.class.getName(), false, Table.TREES, n -> new LinkedHashMap<>());
    MapKind used =
        new MapKind(
            "jworkers.AccessOrderMap",
            false,
            Table.TREES,
            n -> new LinkedHashMap<>(CAPACITY, LOAD, true));
    catalogue.add(inserted);
    catalogue.add(used);
    catalogue.addKind(LinkedHashMap.class, new Either(inserted, used));
  }

  private record Either(MapKind inserted, MapKind used) implements Kind {
    @Override
    public void write(Object value, WireWriter out) throws IOException {
      (ordersByUse((LinkedHashMap<?, ?>) value) ? used : inserted).write(value, out);
    }

    @Override
    public boolean cyclic() {
      return true;
    }
  }

  /** A map does not tell; but a copy keeps the order of its original, and can be tried out. */
  @SuppressWarnings("unchecked")
  private static boolean ordersByUse(LinkedHashMap<?, ?> map) {
    Map<Object, Object> copy = (Map<Object, Object>) map.clone();
    copy.clear();
    Object first = new Object();
    copy.put(first, 1);
    copy.put(new Object(), 2);
    copy.get(first);
    Iterator<Object> keys = copy.keySet().iterator();
    return keys.next() != first;
  }
}
