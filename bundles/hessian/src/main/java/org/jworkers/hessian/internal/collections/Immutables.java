package org.jworkers.hessian.internal.collections;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jworkers.hessian.internal.values.Insides;
import org.jworkers.hessian.internal.values.ValueKind;
import org.jworkers.hessian.internal.wire.Catalogue;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Shape;

/**
 * The collections that cannot be changed. Their classes have no names that one could rely on: a
 * sample of each shows its class, and a method of the JDK makes another of it.
 */
final class Immutables {
  private Immutables() {}

  /** Makes them known. */
  static void addTo(Catalogue catalogue) {
    addLists(catalogue);
    addSets(catalogue);
    addMaps(catalogue);
    addSingletons(catalogue);
    addCopies(catalogue);
  }

  private static void addLists(Catalogue catalogue) {
    ImmutableKind strict = ImmutableKind.list("jworkers.ImmutableList", List::of);
    ImmutableKind lenient =
        ImmutableKind.list("jworkers.NullableList", items -> Stream.of(items).toList());
    Kind either = (value, out) -> (strict((List<?>) value) ? strict : lenient).write(value, out);
    catalogue.add(List.of(1).getClass(), strict);
    catalogue.add(lenient);
    catalogue.addKind(List.of(1, 2, 3).getClass(), either);
    catalogue.addKind(List.of(1, 2, 3).subList(0, 2).getClass(), either);
  }

  /** Whether a list knows no nulls: then copying it is not needed, and so is not done. */
  private static boolean strict(List<?> list) {
    if (list.stream().anyMatch(item -> item == null)) {
      return false;
    }
    return List.copyOf(list) == list || list.getClass() != List.of(1, 2, 3).getClass();
  }

  private static void addSets(Catalogue catalogue) {
    ImmutableKind kind = ImmutableKind.set("jworkers.ImmutableSet", Set::of);
    catalogue.add(Set.of(1).getClass(), kind);
    catalogue.addKind(Set.of().getClass(), kind);
  }

  private static void addMaps(Catalogue catalogue) {
    ImmutableMapKind kind = new ImmutableMapKind();
    catalogue.add(Map.of(1, 1).getClass(), kind);
    catalogue.addKind(Map.of().getClass(), kind);
  }

  private static void addSingletons(Catalogue catalogue) {
    catalogue.add(
        Collections.singletonList(1).getClass(),
        ImmutableKind.list("jworkers.SingletonList", i -> Collections.singletonList(only(i))));
    catalogue.add(
        Collections.singleton(1).getClass(),
        ImmutableKind.list("jworkers.Singleton", i -> Collections.singleton(only(i))));
    catalogue.add(
        Collections.singletonMap(1, 1).getClass(),
        new ValueKind<>(
            new Shape("jworkers.SingletonMap", "key", "value"),
            Map.class,
            v -> entry(v),
            p -> Collections.singletonMap(p.orNull(0, Object.class), p.orNull(1, Object.class))));
  }

  private static Object[] entry(Map<?, ?> singleton) {
    Map.Entry<?, ?> entry = singleton.entrySet().iterator().next();
    return new Object[] {entry.getKey(), entry.getValue()};
  }

  private static void addCopies(Catalogue catalogue) {
    catalogue.add(Collections.nCopies(1, 1).getClass(), new CopiesKind());
    catalogue.add(
        Arrays.asList(1).getClass(),
        new ValueKind<>(
            new Shape("jworkers.ArrayAsList", "array"),
            List.class,
            v -> new Object[] {Insides.of(v).object()},
            p -> Arrays.asList(p.at(0, Object[].class))));
  }

  private static Object only(Object[] items) {
    return items.length == 1 ? items[0] : null;
  }
}
