package org.jworkers.hessian.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Makes graphs of objects by chance: the same graph for the same seed. */
final class Graphs {
  private final Random random;
  private final List<Object> made = new ArrayList<>();
  private final List<Supplier<Object>> leaves = new ArrayList<>();
  private final List<Supplier<Object>> branches = new ArrayList<>();
  private int depth;

  Graphs(long seed) {
    random = new Random(seed);
    addLeaves();
    addBranches();
    GraphLeaves.add(leaves, random);
    new GraphBranches(random, this::value).add(branches);
  }

  /** A value, often one that was made before. */
  Object value() {
    if (!made.isEmpty() && random.nextInt(5) == 0) {
      return made.get(random.nextInt(made.size()));
    }
    if (depth > 5 || random.nextInt(3) == 0) {
      return pick(leaves);
    }
    depth++;
    Object value = pick(branches);
    depth--;
    made.add(value);
    return value;
  }

  private Object pick(List<Supplier<Object>> from) {
    return from.get(random.nextInt(from.size())).get();
  }

  private String text() {
    char[] chars = new char[random.nextInt(12)];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : 'a' + i);
    }
    return new String(chars);
  }

  private void addLeaves() {
    leaves.add(() -> null);
    leaves.add(random::nextBoolean);
    leaves.add(() -> (byte) random.nextInt());
    leaves.add(() -> (short) random.nextInt());
    leaves.add(() -> (char) random.nextInt());
    leaves.add(() -> random.nextInt() >> random.nextInt(32));
    leaves.add(() -> random.nextLong() >> random.nextInt(64));
    leaves.add(() -> Float.intBitsToFloat(random.nextInt()));
    leaves.add(() -> Double.longBitsToDouble(random.nextLong()));
    leaves.add(() -> random.nextInt(4000) / 1000.0);
    leaves.add(this::text);
    leaves.add(() -> new BigInteger(random.nextInt(200), random));
    leaves.add(() -> new BigDecimal(new BigInteger(90, random), random.nextInt(40) - 20));
    leaves.add(() -> new UUID(random.nextLong(), random.nextLong()));
    leaves.add(() -> Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000)));
    leaves.add(() -> Duration.ofNanos(random.nextLong()));
    leaves.add(() -> new Date(random.nextLong() >> 10));
    leaves.add(() -> pick(List.of(() -> Locale.JAPAN, () -> Locale.ROOT)));
    leaves.add(() -> CollectionsTest.Color.values()[random.nextInt(3)]);
    leaves.add(() -> random.ints(random.nextInt(600)).toArray());
    leaves.add(() -> random.doubles(random.nextInt(20)).toArray());
    leaves.add(() -> String.class);
  }

  private void addBranches() {
    branches.add(() -> filled(new ArrayList<>()));
    branches.add(() -> filled(new LinkedList<>()));
    branches.add(() -> Collections.unmodifiableList((List<?>) filled(new ArrayList<>())));
    branches.add(() -> Arrays.asList(items()));
    branches.add(() -> nonNull(filled(new ArrayList<>())));
    branches.add(() -> new ArrayDeque<>((List<?>) nonNull(filled(new ArrayList<>()))));
    branches.add(() -> mapped(new LinkedHashMap<>()));
    branches.add(() -> mapped(new HashMap<>()));
    branches.add(() -> mapped(new TreeMap<>(Comparator.reverseOrder())));
    branches.add(() -> new TreeSet<>(mapped(new HashMap<>()).keySet()));
    branches.add(() -> new LinkedHashSet<>(mapped(new HashMap<>()).keySet()));
    branches.add(() -> new EnumMap<>(Map.of(CollectionsTest.Color.BLUE, "x" + random.nextInt())));
    branches.add(() -> EnumSet.of(CollectionsTest.Color.GREEN));
    branches.add(this::items);
    branches.add(() -> new ObjectsTest.Point[] {new ObjectsTest.Point(random.nextInt(), 1), null});
    branches.add(() -> new ObjectsTest.Holder(value()));
    branches.add(() -> Optional.ofNullable(value()));
    branches.add(() -> new AtomicReference<>(value()));
    branches.add(() -> Map.entry("k" + random.nextInt(), "v"));
    branches.add(this::node);
    branches.add(() -> new ObjectsTest.External(random.nextInt(), value()));
    branches.add(() -> new IllegalStateException(text(), new ObjectsTest.Failing(value())));
  }

  private Object[] items() {
    Object[] items = new Object[random.nextInt(6)];
    Arrays.setAll(items, i -> value());
    return items;
  }

  /** May come to hold itself, by way of what was made meanwhile. */
  private List<Object> filled(List<Object> list) {
    made.add(list);
    list.addAll(Arrays.asList(items()));
    return list;
  }

  private static Object nonNull(List<Object> list) {
    return List.copyOf(list.stream().filter(item -> item != null && item != list).toList());
  }

  private Map<String, Object> mapped(Map<String, Object> map) {
    made.add(map);
    for (int i = random.nextInt(5); i > 0; i--) {
      map.put(text(), value());
    }
    return map;
  }

  private ObjectsTest.Node node() {
    ObjectsTest.Node node = new ObjectsTest.Node(random.nextInt());
    made.add(node);
    node.set = new java.util.HashSet<>(java.util.Set.of(node));
    return node;
  }
}
