package org.jworkers.hessian.internal.collections;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentHashMap.KeySetView;
import java.util.function.Function;
import org.jworkers.hessian.internal.values.Insides;
import org.jworkers.hessian.internal.values.Parts;
import org.jworkers.hessian.internal.values.ValueKind;
import org.jworkers.hessian.internal.wire.Catalogue;
import org.jworkers.hessian.internal.wire.Shape;

/**
 * What {@link Collections} puts around other collections. The inner collection travels too, so that
 * a wrapper still shows what someone else adds to it.
 */
@SuppressWarnings({"unchecked", "rawtypes"}) // what is inside is of no concern
final class Wrappers {
  private final Catalogue catalogue;

  private Wrappers(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Makes them known. */
  static void addTo(Catalogue catalogue) {
    Wrappers wrappers = new Wrappers(catalogue);
    wrappers.addUnmodifiable();
    wrappers.addKeys();
    wrappers.addSynchronized();
    wrappers.add("MapAsSet", Map.class, Wrappers::set, new HashMap<>());
  }

  private void addUnmodifiable() {
    add(
        "UnmodifiableCollection",
        Collection.class,
        Collections::unmodifiableCollection,
        new ArrayList<>());
    add(
        "UnmodifiableList",
        List.class,
        Collections::unmodifiableList,
        new LinkedList<>(),
        new ArrayList<>());
    add("UnmodifiableSet", Set.class, Collections::unmodifiableSet, new TreeSet<>());
    add(
        "UnmodifiableSortedSet",
        SortedSet.class,
        Collections::unmodifiableSortedSet,
        new TreeSet<>());
    add(
        "UnmodifiableNavigableSet",
        NavigableSet.class,
        Collections::unmodifiableNavigableSet,
        new TreeSet<>());
    add("UnmodifiableMap", Map.class, Collections::unmodifiableMap, new TreeMap<>());
    add(
        "UnmodifiableSortedMap",
        SortedMap.class,
        Collections::unmodifiableSortedMap,
        new TreeMap<>());
    add(
        "UnmodifiableNavigableMap",
        NavigableMap.class,
        Collections::unmodifiableNavigableMap,
        new TreeMap<>());
  }

  /** The JDK takes only an empty map for this. */
  private static Set set(Map map) {
    Object[] keys = map.keySet().toArray();
    map.clear();
    Set set = Collections.newSetFromMap(map);
    Collections.addAll(set, keys);
    return set;
  }

  /** A set that is the keys of a concurrent map, and puts one value in for each key added to it. */
  private void addKeys() {
    catalogue.add(
        KeySetView.class,
        new ValueKind<>(
            new Shape("jworkers.ConcurrentKeys", "map", "value"),
            KeySetView.class,
            keys -> new Object[] {keys.getMap(), keys.getMappedValue()},
            Wrappers::keys));
  }

  private static KeySetView keys(Parts parts) {
    ConcurrentHashMap map = parts.at(0, ConcurrentHashMap.class);
    Object value = parts.orNull(1, Object.class);
    return value == null ? map.keySet() : map.keySet(value);
  }

  private void addSynchronized() {
    add(
        "SynchronizedCollection",
        Collection.class,
        Collections::synchronizedCollection,
        new ArrayList<>());
    add(
        "SynchronizedList",
        List.class,
        Collections::synchronizedList,
        new LinkedList<>(),
        new ArrayList<>());
    add("SynchronizedSet", Set.class, Collections::synchronizedSet, new TreeSet<>());
    add(
        "SynchronizedSortedSet",
        SortedSet.class,
        Collections::synchronizedSortedSet,
        new TreeSet<>());
    add(
        "SynchronizedNavigableSet",
        NavigableSet.class,
        Collections::synchronizedNavigableSet,
        new TreeSet<>());
    add("SynchronizedMap", Map.class, Collections::synchronizedMap, new TreeMap<>());
    add(
        "SynchronizedSortedMap",
        SortedMap.class,
        Collections::synchronizedSortedMap,
        new TreeMap<>());
    add(
        "SynchronizedNavigableMap",
        NavigableMap.class,
        Collections::synchronizedNavigableMap,
        new TreeMap<>());
  }

  /**
   * Knows one wrapper.
   *
   * @param samples one for each class of wrapper that this method gives
   */
  @SafeVarargs
  private <T> void add(String name, Class<T> inner, Function<T, Object> wrap, T... samples) {
    ValueKind<Object> kind =
        new ValueKind<>(
            new Shape("jworkers." + name, "inner"),
            Object.class,
            wrapper -> new Object[] {inner(wrapper)},
            parts -> wrap.apply(parts.at(0, inner)));
    catalogue.add(kind);
    for (T sample : samples) {
      catalogue.addKind(wrap.apply(sample).getClass(), kind);
    }
  }

  /** Refuses a part of another wrapper, which locks the whole: that lock would be lost. */
  private static Object inner(Object wrapper) {
    Insides insides = Insides.of(wrapper);
    for (Object other : insides.objects()) {
      if (other != insides.object()) {
        throw new IllegalArgumentException("it is a view of another collection");
      }
    }
    return insides.object();
  }
}
