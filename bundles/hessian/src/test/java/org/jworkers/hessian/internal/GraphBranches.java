package org.jworkers.hessian.internal;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jworkers.hessian.internal.CollectionsTest.Color;
import org.jworkers.hessian.internal.FunctionsTest.Fun;

/** More values with others in them, made by chance. */
final class GraphBranches {
  private final Random random;
  private final Supplier<Object> value;

  /** Values that hold what the supplier makes. */
  GraphBranches(Random random, Supplier<Object> value) {
    this.random = random;
    this.value = value;
  }

  void add(List<Supplier<Object>> branches) {
    addCollections(branches);
    addMaps(branches);
    addWrapped(branches);
    addOfUsers(branches);
  }

  private List<String> words() {
    return IntStream.range(0, random.nextInt(20))
        .mapToObj(i -> "w" + i * random.nextInt())
        .toList();
  }

  private Object orDefault(Object other) {
    Object made = value.get();
    return made == null ? other : made;
  }

  private void addCollections(List<Supplier<Object>> branches) {
    branches.add(() -> Set.copyOf(words()));
    branches.add(() -> List.of(orDefault(1), orDefault("x")));
    branches.add(() -> java.util.stream.Stream.of(value.get(), null).toList());
    branches.add(() -> fill(new Vector<>()));
    branches.add(() -> fill(new Stack<>()));
    branches.add(() -> fill(new CopyOnWriteArrayList<>()));
    branches.add(() -> filled(new LinkedBlockingQueue<>(7)));
    branches.add(() -> filled(new ConcurrentLinkedDeque<>()));
    branches.add(() -> new HashSet<>(words()));
    branches.add(() -> EnumSet.noneOf(Color.class));
    branches.add(() -> EnumSet.complementOf(EnumSet.of(Color.values()[random.nextInt(3)])));
    branches.add(() -> new PriorityQueue<>(words()));
    branches.add(() -> sortedBy(byLength()));
    branches.add(() -> sortedBy(String.CASE_INSENSITIVE_ORDER));
    branches.add(() -> sortedBy(Comparator.nullsFirst(Comparator.reverseOrder())));
  }

  private Object sortedBy(Comparator<? super String> order) {
    TreeSet<String> sorted = new TreeSet<>(order);
    sorted.addAll(words());
    return sorted;
  }

  private static Comparator<String> byLength() {
    Fun<String, Integer> length = String::length;
    return (Comparator<String> & java.io.Serializable)
        (a, b) ->
            length.apply(a).equals(length.apply(b)) ? a.compareTo(b) : a.length() - b.length();
  }

  private Collection<Object> fill(Collection<Object> collection) {
    for (int i = random.nextInt(4); i > 0; i--) {
      collection.add(value.get());
    }
    return collection;
  }

  private Collection<Object> filled(Collection<Object> collection) {
    for (int i = random.nextInt(4); i > 0; i--) {
      collection.add(orDefault(i));
    }
    return collection;
  }

  private void addMaps(List<Supplier<Object>> branches) {
    branches.add(() -> Map.of("a", orDefault("b"), 2, "c"));
    branches.add(() -> put(new ConcurrentHashMap<>()));
    branches.add(() -> put(new ConcurrentSkipListMap<>(Comparator.reverseOrder())));
    branches.add(() -> put(new Hashtable<>()));
    branches.add(() -> put(new TreeMap<>(byLength())));
    branches.add(() -> put(new LinkedHashMap<>(4, 0.75f, true)));
    branches.add(() -> new EnumMap<Color, Object>(Color.class));
    branches.add(() -> new EnumMap<>(Map.of(Color.GREEN, orDefault(1))));
    branches.add(
        () -> {
          Properties properties = new Properties();
          properties.putAll(Map.of("k", "v" + random.nextInt()));
          return properties;
        });
    branches.add(() -> new AbstractMap.SimpleEntry<>(value.get(), value.get()));
  }

  private Map<String, Object> put(Map<String, Object> map) {
    words().forEach(word -> map.put(word, orDefault(word)));
    return map;
  }

  private void addWrapped(List<Supplier<Object>> branches) {
    branches.add(() -> Collections.unmodifiableMap(put(new HashMap<>())));
    branches.add(() -> Collections.synchronizedList((List<Object>) fill(new Vector<>())));
    branches.add(() -> Collections.unmodifiableSet(new TreeSet<>(words())));
    branches.add(() -> Collections.singletonList(value.get()));
    branches.add(() -> Collections.singletonMap("k", value.get()));
    branches.add(() -> Collections.nCopies(random.nextInt(5), value.get()));
    branches.add(Collections::emptyList);
    branches.add(Collections::emptyMap);
  }

  private void addOfUsers(List<Supplier<Object>> branches) {
    branches.add(() -> new ObjectsTest.Derived(random.nextInt(), "n" + random.nextInt()));
    branches.add(() -> new ObjectsTest.Outer().new Nested());
    branches.add(() -> fill(new ExtensionsTest.Counting("c")));
    branches.add(() -> put(new ExtensionsTest.ByKey()));
    branches.add(() -> new ObjectsTest.Holder(new Object[][] {{value.get()}, null}));
    branches.add(
        () -> {
          Exception error = new Exception("x", new ObjectsTest.Failing(value.get()));
          error.addSuppressed(new IllegalArgumentException("y"));
          return error;
        });
  }
}
