package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** Classes of users that extend collections of the JDK. */
class ExtensionsTest {
  private final RoundTrip trip = RoundTrip.ofTests();

  static class Counting extends ArrayList<Object> {
    private final String name;
    private int added;

    Counting(String name) {
      this.name = name;
    }

    @Override
    public boolean add(Object item) {
      added++;
      return super.add(name.isEmpty() ? null : item);
    }
  }

  static final class MoreCounting extends Counting {
    private Object self = this;

    MoreCounting() {
      super("more");
    }
  }

  static final class Cache extends LinkedHashMap<String, Integer> {
    private final int most;

    Cache(int most, boolean byUse) {
      super(16, 0.75f, byUse);
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
      return size() > most;
    }
  }

  static final class Sorted extends TreeSet<String> {
    Sorted(Comparator<String> order) {
      super(order);
    }
  }

  static final class ByKey extends TreeMap<String, Object> {}

  static final class Bounded extends PriorityQueue<Integer> {}

  static final class Concurrent extends ConcurrentHashMap<String, Integer> {}

  static final class Stacked extends ArrayDeque<Integer> {}

  static final class Uniques extends LinkedHashSet<Object> {}

  static final class Settings extends Properties {}

  static final class Refusing extends ArrayList<Object> {
    @Override
    public boolean add(Object item) {
      throw new UnsupportedOperationException();
    }
  }

  @Test
  void keepsItemsAndFieldsWithoutCallingWhatIsOverridden() {
    Counting list = new Counting("n");
    list.add("a");
    list.add("b");

    Counting copy = trip.send(list);

    assertEquals(List.of("a", "b"), copy);
    assertEquals("n", copy.name);
    assertEquals(2, copy.added);
    Refusing refusing = new Refusing();
    refusing.addAll(List.of(1, 2));
    assertEquals(refusing, trip.send(refusing));
  }

  @Test
  void keepsCycles() {
    MoreCounting list = new MoreCounting();
    list.add(list);

    MoreCounting copy = trip.send(list);

    assertSame(copy, copy.get(0));
    assertSame(copy, copy.self);
    Uniques set = new Uniques();
    set.add(new ObjectsTest.Holder(List.of("x")));
    Same.check(set, trip.send(set));
  }

  @Test
  void keepsTheOrderOfUseOfACache() {
    for (int size = 0; size < 4; size++) {
      for (boolean byUse : new boolean[] {true, false}) {
        Cache cache = new Cache(100, byUse);
        for (int i = 0; i < size; i++) {
          cache.put("key" + i, i);
        }

        Cache copy = trip.send(cache);
        copy.put("x", 1);
        copy.put("y", 2);
        copy.get("x");

        List<String> keys = List.copyOf(copy.keySet());
        assertEquals(byUse ? "x" : "y", keys.get(keys.size() - 1), "of " + size);
        assertEquals(size, cache.size());
        assertEquals(100, copy.most);
      }
    }
  }

  @Test
  void keepsComparators() {
    Sorted set = new Sorted((Comparator<String> & Serializable) (a, b) -> b.compareTo(a));
    set.addAll(Arrays.asList("a", "c", "b"));
    ByKey map = new ByKey();
    map.put("k", new int[] {1});
    Bounded queue = new Bounded();
    queue.addAll(List.of(3, 1, 2));

    assertEquals(List.of("c", "b", "a"), List.copyOf(trip.send(set)));
    Same.check(map, trip.send(map));
    assertEquals(1, trip.send(queue).poll());
  }

  @Test
  void keepsTheOthers() {
    Concurrent concurrent = new Concurrent();
    concurrent.put("a", 1);
    Stacked stack = new Stacked();
    stack.push(1);
    stack.push(2);
    Map<String, Integer> anonymous = anonymous();

    assertEquals(concurrent, trip.send(concurrent));
    assertEquals(2, trip.send(stack).pop());
    assertEquals(anonymous, trip.send(anonymous));
    assertFalse(trip.send(anonymous).getClass() == HashMap.class);
  }

  private static Map<String, Integer> anonymous() {
    return new HashMap<>() {
      {
        put("one", 1);
      }
    };
  }

  @Test
  void refusesWhatHasStateThatCannotBeSeen() {
    assertEquals(
        "arg: "
            + Settings.class.getName()
            + " cannot travel: the state that it has from java.util.Hashtable cannot be seen",
        trip.refusal(new Settings()));
    assertTrue(
        trip.refusal(new java.util.Random() {}).contains("the state that it has from java.util.R"));
  }
}
