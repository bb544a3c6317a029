package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/**
 * Maps that compare their keys: maps on the wire where the order is the natural one, else objects
 * that bring the comparator along.
 */
final class SortedMapKind implements Kind, WireType {
  private final Shape shape;
  private final Function<Comparator<Object>, Map<Object, Object>> maker;

  /** Maps of one class. */
  SortedMapKind(Class<?> type, Function<Comparator<Object>, Map<Object, Object>> maker) {
    this.shape = new Shape(type.getName(), "comparator", "entries");
    this.maker = maker;
  }

  @Override
  public String name() {
    return shape.name();
  }

  @Override
  public boolean cyclic() {
    return true;
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    SortedMap<?, ?> map = (SortedMap<?, ?>) value;
    if (map.comparator() == null) {
      Items.write(map, name(), out);
    } else {
      out.beginObject(value, shape);
      out.field("comparator()", map.comparator());
      Items.writeEntries(map, out);
    }
  }

  @Override
  public Object layout(List<String> fields) throws Refusal {
    shape.match(fields);
    return null;
  }

  @Override
  public Object readObject(WireReader in, Object layout) throws IOException {
    Map<Object, Object> map = maker.apply(Comparators.read(in));
    in.known(map);
    Object[] entries = in.keyList(2);
    in.fill(() -> MapKind.put(map, entries));
    return map;
  }

  @Override
  public Object readMap(WireReader in) throws IOException {
    Map<Object, Object> map = maker.apply(null);
    in.known(map);
    Object[] entries = Items.readEntries(in);
    in.fill(() -> MapKind.put(map, entries));
    return map;
  }
}
