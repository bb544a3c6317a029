package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
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
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings("unchecked")
class CollectionsTest {
  private final RoundTrip trip = RoundTrip.ofTests();

  enum Color {
    RED,
    GREEN {
      @Override
      boolean isCalm() {
        return true;
      }
    },
    BLUE;

    boolean isCalm() {
      return false;
    }
  }

  enum Nothing {}

  static Stream<Collection<?>> collections() {
    List<Object> items = Arrays.asList("b", "a", "d", "c");
    Stream<Collection<?>> mutable =
        Stream.of(
            new ArrayList<>(items),
            new LinkedList<>(items),
            new Vector<>(items),
            new ArrayDeque<>(items),
            new HashSet<>(items),
            new LinkedHashSet<>(items),
            new TreeSet<>(items),
            new PriorityQueue<>(items),
            new PriorityBlockingQueue<>(items),
            new ConcurrentLinkedQueue<>(items),
            new ConcurrentLinkedDeque<>(items),
            new ConcurrentSkipListSet<>(items),
            new CopyOnWriteArrayList<>(items),
            new CopyOnWriteArraySet<>(items),
            new LinkedBlockingQueue<>(items),
            new LinkedBlockingDeque<>(items),
            stack(items));
    return Stream.concat(mutable, immutable(items));
  }

  private static Stream<Collection<?>> immutable(List<Object> items) {
    return Stream.of(
        List.of(),
        List.of(1),
        List.of(1, 2),
        List.of(1, 2, 3),
        Stream.of(1, null, 3).toList(),
        Stream.of(1, 2, 3).toList(),
        Stream.of().toList(),
        Set.of(),
        Set.of(1),
        Set.of(1, 2),
        Set.of(1, 2, 3, 4, 5),
        Arrays.asList("x", null),
        Arrays.asList(new Object[0]),
        Collections.emptyList(),
        Collections.emptySet(),
        Collections.singleton(null),
        Collections.singletonList("x"),
        Collections.nCopies(3, "x"),
        Collections.unmodifiableList(new ArrayList<>(items)),
        Collections.unmodifiableList(new LinkedList<>(items)),
        Collections.unmodifiableSet(new HashSet<>(items)),
        Collections.unmodifiableCollection(new ArrayList<>(items)),
        Collections.unmodifiableSortedSet(new TreeSet<>(items)),
        Collections.unmodifiableNavigableSet(new TreeSet<>(items)),
        Collections.synchronizedList(new ArrayList<>(items)),
        Collections.synchronizedList(new LinkedList<>(items)),
        Collections.synchronizedSet(new HashSet<>(items)),
        Collections.synchronizedCollection(new ArrayList<>(items)),
        Collections.synchronizedSortedSet(new TreeSet<>(items)),
        Collections.synchronizedNavigableSet(new TreeSet<>(items)),
        newSet(items),
        ConcurrentHashMap.newKeySet(),
        EnumSet.noneOf(Color.class),
        EnumSet.of(Color.GREEN),
        EnumSet.allOf(DayOfWeek.class),
        EnumSet.noneOf(Nothing.class));
  }

  private static Set<Object> newSet(List<Object> items) {
    Set<Object> set = Collections.newSetFromMap(new LinkedHashMap<>());
    set.addAll(items);
    return set;
  }

  private static Function<String, Integer> length() {
    return (Function<String, Integer> & Serializable) String::length;
  }

  private static Stack<Object> stack(List<Object> items) {
    Stack<Object> stack = new Stack<>();
    stack.addAll(items);
    return stack;
  }

  static Stream<Map<?, ?>> maps() {
    Map<Object, Object> entries = new LinkedHashMap<>();
    entries.put("b", 2);
    entries.put("a", List.of("x"));
    entries.put("c", 3L);
    return Stream.of(
        new HashMap<>(entries),
        new LinkedHashMap<>(entries),
        new TreeMap<>(entries),
        new Hashtable<>(entries),
        new ConcurrentHashMap<>(entries),
        new ConcurrentSkipListMap<>(entries),
        Map.of(),
        Map.of(1, 2),
        Map.of(1, 2, 3, 4),
        Map.copyOf(entries),
        Collections.emptyMap(),
        Collections.singletonMap(null, null),
        Collections.unmodifiableMap(entries),
        Collections.unmodifiableSortedMap(new TreeMap<>(entries)),
        Collections.unmodifiableNavigableMap(new TreeMap<>(entries)),
        Collections.synchronizedMap(entries),
        Collections.synchronizedSortedMap(new TreeMap<>(entries)),
        Collections.synchronizedNavigableMap(new TreeMap<>(entries)),
        new EnumMap<>(Color.class),
        new EnumMap<>(Map.of(Color.RED, 1, Color.GREEN, 2)),
        new EnumMap<>(DayOfWeek.class));
  }

  @ParameterizedTest
  @MethodSource({"collections", "maps"})
  void arrivesEqualInOrderAndOfTheSameClass(Object collection) {
    Same.check(collection, trip.send(collection));

    List<Object> twice = new ArrayList<>(List.of(collection, collection));
    Same.check(twice, trip.send(twice));
  }

  @Test
  void keepsTheOrderOfHashedItems() {
    Set<Object> set = new HashSet<>();
    Map<Object, Object> map = new HashMap<>();
    for (int i = 0; i < 1000; i++) {
      set.add("item" + i);
      map.put(i * 7919L, i);
    }

    Same.check(set, trip.send(set));
    Same.check(map, trip.send(map));
  }

  @Test
  void keepsTheComparatorOfSortedCollections() {
    Comparator<String> longestFirst =
        (Comparator<String> & Serializable) (a, b) -> b.length() - a.length();
    TreeMap<String, Integer> map = new TreeMap<>(longestFirst.reversed());
    map.put("aaa", 3);
    map.put("b", 1);
    TreeSet<String> set = new TreeSet<>(Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER));
    set.addAll(Arrays.asList("b", "A", null));
    PriorityQueue<Integer> queue = new PriorityQueue<>(Collections.reverseOrder());
    queue.addAll(List.of(1, 5, 3));
    ConcurrentSkipListMap<String, Integer> skips =
        new ConcurrentSkipListMap<>(Comparator.comparing(length()));
    skips.put("xx", 2);

    assertEquals(List.of("b", "aaa"), List.copyOf(trip.send(map).keySet()));
    assertEquals(Arrays.asList("A", "b", null), new ArrayList<>(trip.send(set)));
    assertTrue(trip.send(set).contains("B"));
    assertEquals(5, trip.send(queue).peek());
    assertEquals(2, trip.send(skips).get("yy"));
  }

  @Test
  void keepsJdkComparators() {
    assertSame(String.CASE_INSENSITIVE_ORDER, trip.send(String.CASE_INSENSITIVE_ORDER));
    assertSame(Comparator.naturalOrder(), trip.send(Comparator.<String>naturalOrder()));
    assertSame(Collections.reverseOrder(), trip.send(Comparator.<String>reverseOrder()));
    Comparator<String> composed =
        Comparator.comparing(length()).thenComparing(Comparator.naturalOrder());
    assertTrue(trip.send(composed).compare("ab", "b") > 0);
    assertTrue(trip.send(Collections.reverseOrder(composed)).compare("ab", "b") < 0);
    assertTrue(
        trip.send(Map.Entry.<String, Integer>comparingByKey())
                .compare(Map.entry("a", 1), Map.entry("b", 0))
            < 0);
  }

  @Test
  void keepsTheKindsOfImmutableLists() {
    List<Integer> lenient = Stream.of(1, 2, 3).toList();
    List<Integer> strict = List.of(1, 2, 3);

    assertFalse(trip.send(lenient).contains(null));
    assertThrows(NullPointerException.class, () -> trip.send(strict).contains(null));
    assertThrows(UnsupportedOperationException.class, () -> trip.send(strict).add(4));
  }

  @Test
  void keepsTheOrderOfUse() {
    LinkedHashMap<String, Integer> map = new LinkedHashMap<>(16, 0.75f, true);
    map.put("a", 1);
    map.put("b", 2);

    LinkedHashMap<String, Integer> copy = trip.send(map);
    copy.get("a");

    assertEquals(List.of("b", "a"), List.copyOf(copy.keySet()));
    assertEquals(List.of("a", "b"), List.copyOf(map.keySet()));
  }

  @Test
  void keepsTheTypeOfAnEmptyEnumMap() {
    EnumMap<Color, Integer> copy = trip.send(new EnumMap<Color, Integer>(Color.class));

    copy.put(Color.BLUE, 1);

    assertThrows(
        ClassCastException.class,
        () -> ((Map<Object, Object>) (Map<?, ?>) copy).put(DayOfWeek.MONDAY, 1));
  }

  @Test
  void keepsTheCapacityOfAQueue() {
    LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(List.of(1));
    LinkedBlockingDeque<Integer> deque = new LinkedBlockingDeque<>(2);
    deque.add(1);

    assertEquals(queue.remainingCapacity(), trip.send(queue).remainingCapacity());
    assertEquals(1, trip.send(deque).remainingCapacity());
  }

  @Test
  void keepsTheDefaultsOfProperties() {
    Properties defaults = new Properties();
    defaults.setProperty("a", "1");
    defaults.setProperty("b", "2");
    Properties properties = new Properties(defaults);
    properties.setProperty("a", "3");

    Properties copy = trip.send(properties);

    assertEquals("2", copy.getProperty("b"));
    assertEquals("3", copy.remove("a"));
    assertEquals("1", copy.getProperty("a"));
    Same.check(properties, trip.send(properties));
  }

  @Test
  void keepsKeysApartThatAreEqualButNotTheSame() {
    IdentityHashMap<Object, Integer> map = new IdentityHashMap<>();
    List<Integer> one = new ArrayList<>(List.of(1));
    List<Integer> other = new ArrayList<>(List.of(1));
    map.put(one, 1);
    map.put(other, 2);

    List<Object> copy = trip.send(new ArrayList<>(List.of(map, one, other)));

    assertEquals(2, ((Map<?, ?>) copy.get(0)).size());
    assertEquals(1, ((Map<?, ?>) copy.get(0)).get(copy.get(1)));
    assertEquals(2, ((Map<?, ?>) copy.get(0)).get(copy.get(2)));
  }

  @Test
  void showsThroughAWrapperWhatIsAddedInside() {
    List<Object> inner = new ArrayList<>(List.of(1));
    List<Object> both = new ArrayList<>(List.of(Collections.unmodifiableList(inner), inner));

    List<List<Object>> copy = trip.send((List<List<Object>>) (List<?>) both);
    copy.get(1).add(2);

    assertEquals(List.of(1, 2), copy.get(0));
  }

  @Test
  void writesThroughToTheArrayOfAList() {
    String[] array = {"a", "b"};

    Object[] copy = trip.send(new Object[] {Arrays.asList(array), array});
    ((List<Object>) copy[0]).set(0, "x");

    assertEquals("x", ((String[]) copy[1])[0]);
  }

  @Test
  void keepsTheViewOfTheKeysOfAMap() {
    ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>(Map.of("a", 1));
    Set<String> view = map.keySet(7);

    Set<String> copy = trip.send(view);
    copy.add("b");

    assertEquals(Map.of("a", 1, "b", 7), ((ConcurrentHashMap.KeySetView<?, ?>) copy).getMap());
  }

  @Test
  void refusesWhatItCannotSee() {
    assertEquals(
        "arg.values[]: java.util.concurrent.ArrayBlockingQueue cannot travel",
        trip.refusal(Map.of(List.of(), new java.util.concurrent.ArrayBlockingQueue<>(1))));
    assertEquals(
        "arg: java.util.HashMap$KeySet cannot travel", trip.refusal(new HashMap<>().keySet()));
    assertTrue(
        trip.refusal(Collections.checkedList(new ArrayList<>(), String.class))
            .startsWith("arg: java.util.Collections$Checked"));
    assertTrue(trip.refusal(IntStream.range(0, 3).iterator()).endsWith("cannot travel"));
    assertEquals(
        "arg: java.util.ArrayList$SubList cannot travel",
        trip.refusal(new ArrayList<>(List.of(1, 2)).subList(0, 1)));
  }

  @Test
  void takesWhatOneThreadChangesWhileAnotherWrites() {
    ConcurrentHashMap<Integer, Integer> map =
        IntStream.range(0, 100)
            .boxed()
            .collect(Collectors.toMap(i -> i, i -> i, (a, b) -> a, ConcurrentHashMap::new));

    assertEquals(map, trip.send(map));
  }
}
