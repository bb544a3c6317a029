package org.jworkers.hessian.internal.collections;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jworkers.hessian.internal.wire.Catalogue;

/** All kinds of this package. */
public final class CollectionKinds {
  private final Catalogue catalogue;

  private CollectionKinds(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Makes those known that hardly a payload does without: Hessian's untyped list and map. */
  public static void addBasicsTo(Catalogue catalogue) {
    CollectionKinds kinds = new CollectionKinds(catalogue);
    kinds.list(ArrayList.class, ArrayList::new);
    kinds.map(HashMap.class, Table.TREES, n -> new HashMap<>());
  }

  /** Makes all others known. */
  public static void addTo(Catalogue catalogue) {
    CollectionKinds kinds = new CollectionKinds(catalogue);
    kinds.addLists();
    kinds.addSets();
    kinds.addMaps();
    kinds.addSorted();
    LinkedMaps.addTo(catalogue);
    Queues.addTo(catalogue);
    EnumKinds.addTo(catalogue);
    Immutables.addTo(catalogue);
    Wrappers.addTo(catalogue);
    Comparators.addTo(catalogue);
    kinds.addInterfaces();
  }

  private void addLists() {
    list(LinkedList.class, n -> new LinkedList<>());
    list(Vector.class, n -> new Vector<>());
    list(Stack.class, n -> new Stack<>());
    list(ArrayDeque.class, n -> new ArrayDeque<>());
    list(ConcurrentLinkedQueue.class, n -> new ConcurrentLinkedQueue<>());
    list(ConcurrentLinkedDeque.class, n -> new ConcurrentLinkedDeque<>());
    list(LinkedTransferQueue.class, n -> new LinkedTransferQueue<>());
    catalogue.add(
        CopyOnWriteArrayList.class,
        new CopyOnWriteKind(CopyOnWriteArrayList.class, CopyOnWriteArrayList::new));
    catalogue.add(
        CopyOnWriteArraySet.class,
        new CopyOnWriteKind(CopyOnWriteArraySet.class, CopyOnWriteArraySet::new));
  }

  private void list(Class<?> type, IntFunction<Collection<Object>> maker) {
    catalogue.add(type, new CollectionKind(type, type == ArrayList.class, maker));
  }

  private void addSets() {
    set(HashSet.class, HashSet::new);
    set(LinkedHashSet.class, LinkedHashSet::new);
  }

  /**
   * With the capacity that a set of this size has grown to, so that its order stays the same. One
   * that JDK 17 copied from another collection may have twice that, which nothing shows.
   */
  private void set(Class<?> type, IntFunction<Collection<Object>> maker) {
    catalogue.add(
        type,
        new SetKind(
            type.getName(), Table.TREES, n -> maker.apply(Math.max(16, (int) ((n * 4L + 2) / 3)))));
  }

  private void addMaps() {
    map(ConcurrentHashMap.class, Table.TREES, n -> new ConcurrentHashMap<>());
    map(IdentityHashMap.class, Table.SAFE, n -> new IdentityHashMap<>());
    catalogue.add(Properties.class, new PropertiesKind());
    map(Hashtable.class, Table.LISTS, n -> new Hashtable<>(2 * n + 1));
  }

  private void map(Class<?> type, Table table, IntFunction<Map<Object, Object>> maker) {
    catalogue.add(type, new MapKind(type.getName(), type == HashMap.class, table, maker));
  }

  private void addSorted() {
    sorted(TreeSet.class, v -> ((SortedSet<?>) v).comparator(), TreeSet::new);
    sorted(
        ConcurrentSkipListSet.class,
        v -> ((SortedSet<?>) v).comparator(),
        ConcurrentSkipListSet::new);
    sorted(PriorityQueue.class, v -> ((PriorityQueue<?>) v).comparator(), PriorityQueue::new);
    sorted(
        PriorityBlockingQueue.class,
        v -> ((PriorityBlockingQueue<?>) v).comparator(),
        order -> new PriorityBlockingQueue<>(11, order));
    catalogue.add(TreeMap.class, new SortedMapKind(TreeMap.class, TreeMap::new));
    catalogue.add(
        ConcurrentSkipListMap.class,
        new SortedMapKind(ConcurrentSkipListMap.class, ConcurrentSkipListMap::new));
  }

  private void sorted(
      Class<?> type,
      Function<Object, Comparator<?>> comparator,
      Function<Comparator<Object>, Collection<Object>> maker) {
    catalogue.add(type, new SortedKind(type, comparator, maker));
  }

  /** An array may be made of these. */
  private void addInterfaces() {
    List.of(
            Collection.class,
            Iterable.class,
            List.class,
            Set.class,
            Map.class,
            Map.Entry.class,
            SortedMap.class,
            SortedSet.class,
            Comparator.class)
        .forEach(catalogue::addClass);
  }
}
