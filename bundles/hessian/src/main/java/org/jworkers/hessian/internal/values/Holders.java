package org.jworkers.hessian.internal.values;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import org.jworkers.hessian.internal.wire.Catalogue;
import org.jworkers.hessian.internal.wire.Shape;

/** Values that hold one or two others. */
public final class Holders {
  private Holders() {}

  /** Makes them known. */
  public static void addTo(Catalogue catalogue) {
    Values values = new Values(catalogue);
    values
        .of(Optional.class, "value")
        .part(v -> v.isPresent() ? v.get() : null)
        .from(p -> Optional.ofNullable(p.orNull(0, Object.class)));
    values
        .of(OptionalInt.class, "value")
        .part(v -> v.isPresent() ? v.getAsInt() : null)
        .from(
            p ->
                p.orNull(0, Object.class) == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(p.intAt(0)));
    values
        .of(OptionalLong.class, "value")
        .part(v -> v.isPresent() ? v.getAsLong() : null)
        .from(
            p ->
                p.orNull(0, Object.class) == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(p.longAt(0)));
    values
        .of(OptionalDouble.class, "value")
        .part(v -> v.isPresent() ? v.getAsDouble() : null)
        .from(
            p ->
                p.orNull(0, Object.class) == null
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(p.doubleAt(0)));
    values
        .of(AbstractMap.SimpleImmutableEntry.class, "key", "value")
        .as(v -> new Object[] {v.getKey(), v.getValue()})
        .from(p -> new AbstractMap.SimpleImmutableEntry<Object, Object>(any(p, 0), any(p, 1)));
    values
        .of(AbstractMap.SimpleEntry.class, "key", "value")
        .as(v -> new Object[] {v.getKey(), v.getValue()})
        .from(p -> new AbstractMap.SimpleEntry<Object, Object>(any(p, 0), any(p, 1)));
    values
        .of(AtomicReferenceArray.class, "values")
        .part(Holders::items)
        .from(p -> new AtomicReferenceArray<Object>(p.at(0, Object[].class)));
    catalogue.add(AtomicReference.class, new ReferenceKind());
    addImmutableEntry(catalogue);
  }

  /** The class that {@link Map#entry} gives has no name that one could rely on. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static void addImmutableEntry(Catalogue catalogue) {
    Class<Map.Entry> type = (Class<Map.Entry>) Map.entry(1, 1).getClass();
    catalogue.add(
        type,
        new ValueKind<>(
            new Shape("jworkers.ImmutableEntry", "key", "value"),
            type,
            v -> new Object[] {v.getKey(), v.getValue()},
            p -> Map.entry(any(p, 0), any(p, 1))));
  }

  private static Object[] items(AtomicReferenceArray<?> array) {
    return IntStream.range(0, array.length()).mapToObj(array::get).toArray();
  }

  private static Object any(Parts parts, int index) {
    return parts.orNull(index, Object.class);
  }
}
