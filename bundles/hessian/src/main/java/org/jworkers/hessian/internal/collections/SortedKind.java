package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/**
 * Collections that compare their items: lists on the wire where the order is the natural one, else
 * objects that bring the comparator along.
 */
final class SortedKind implements Kind, WireType {
  private final Shape shape;
  private final Function<Object, Comparator<?>> comparator;
  private final Function<Comparator<Object>, Collection<Object>> maker;

  /** Collections of one class. */
  SortedKind(
      Class<?> type,
      Function<Object, Comparator<?>> comparator,
      Function<Comparator<Object>, Collection<Object>> maker) {
    this.shape = new Shape(type.getName(), "comparator", "items");
    this.comparator = comparator;
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
    Object[] items = ((Collection<?>) value).toArray();
    Comparator<?> order = comparator.apply(value);
    if (order == null) {
      Items.write(value, name(), items, out);
    } else {
      out.beginObject(value, shape);
      out.field("comparator()", order);
      Items.write(null, null, items, out);
    }
  }

  @Override
  public Object layout(List<String> fields) throws Refusal {
    shape.match(fields);
    return null;
  }

  @Override
  public Object readObject(WireReader in, Object layout) throws IOException {
    Collection<Object> sorted = maker.apply(Comparators.read(in));
    in.known(sorted);
    fill(in, sorted, in.keyList(1));
    return sorted;
  }

  @Override
  public Object readList(WireReader in, int length) throws IOException {
    Collection<Object> sorted = maker.apply(null);
    in.known(sorted);
    fill(in, sorted, Items.read(in, length, true));
    return sorted;
  }

  private static void fill(WireReader in, Collection<Object> sorted, Object[] items)
      throws IOException {
    in.fill(
        () -> {
          for (Object item : items) {
            if (!sorted.add(item)) {
              throw new Refusal("two items of a sorted set are equal");
            }
          }
        });
  }
}
