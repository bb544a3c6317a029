package org.jworkers.itests.hostile.fuzz;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jworkers.itests.hostile.types.Bag;
import org.jworkers.itests.hostile.types.Book;
import org.jworkers.itests.hostile.types.Custom;
import org.jworkers.itests.hostile.types.Disguised;
import org.jworkers.itests.hostile.types.Functions;
import org.jworkers.itests.hostile.types.Leaf;
import org.jworkers.itests.hostile.types.Node;
import org.jworkers.itests.hostile.types.Outside;
import org.jworkers.itests.hostile.types.Pair;
import org.jworkers.itests.hostile.types.Point;
import org.jworkers.itests.hostile.types.Shade;
import org.jworkers.itests.hostile.types.Trouble;

/** Values of every kind, for seeds. */
final class Samples {
  private Samples() {}

  static List<Object> all() {
    List<Object> all = new ArrayList<>();
    all.addAll(plain());
    all.addAll(ofJdk());
    all.addAll(collections());
    all.addAll(wrapped());
    all.addAll(ofUsers());
    return all;
  }

  private static List<Object> plain() {
    return List.of(
        List.of(true, (byte) 1, (short) 2, 'c', 1.5f, -1, 70_000, 5L, 1L << 40, -0.0, 0.25, 1e300),
        "text \u00e9 \ud83d\ude00 \ud800",
        "long ".repeat(700),
        new byte[] {1, 2, 3},
        new byte[1500],
        new Object[] {new int[300], new double[] {1, Double.NaN}, new long[2][2], new boolean[9]},
        new String[][] {{"a"}, null},
        new char[] {'x'},
        new Date(1_000_000_000_123L));
  }

  private static List<Object> ofJdk() {
    return List.of(
        Arrays.asList(new BigInteger("9".repeat(40)), new BigDecimal("1.10")),
        List.of(Instant.EPOCH, Duration.ofNanos(5), LocalDate.EPOCH, ZoneId.of("Europe/Rome")),
        ZonedDateTime.of(2020, 2, 29, 1, 2, 3, 4, ZoneId.of("+02:00")),
        List.of(new UUID(1, 2), Locale.JAPAN, URI.create("a:b"), Path.of("x/y")),
        List.of(Currency.getInstance("EUR"), Pattern.compile("a+", Pattern.DOTALL)),
        InetSocketAddress.createUnresolved("host", 7),
        List.of(Optional.of("x"), Optional.empty(), Map.entry("k", 1), new AtomicReference<>("r")),
        BitSet.valueOf(new long[] {5, 7}),
        List.of(String.class, int[].class, Point.class, Shade.class));
  }

  private static List<Object> collections() {
    List<Object> list = new ArrayList<>();
    list.add(list);
    Properties properties = new Properties(new Properties());
    properties.setProperty("a", "b");
    TreeMap<String, Integer> sorted = new TreeMap<>(Comparator.reverseOrder());
    sorted.put("a", 1);
    TreeSet<String> byLength = new TreeSet<>(Functions.byLength());
    byLength.addAll(List.of("a", "bb"));
    LinkedHashMap<Object, Object> byUse = new LinkedHashMap<>(4, 0.75f, true);
    byUse.put("a", 1);
    return List.of(
        list,
        properties,
        sorted,
        byLength,
        byUse,
        new HashMap<>(Map.of("a", 1, 2, "b")),
        new HashSet<>(Set.of(new Point(1, 2, "x"), "y")),
        new LinkedHashSet<>(List.of(1, 2)),
        new ArrayDeque<>(List.of(1, 2)),
        new PriorityQueue<>(List.of(3, 1)),
        new ConcurrentHashMap<>(Map.of("a", 1)),
        new CopyOnWriteArrayList<>(List.of("a")),
        new EnumMap<>(Map.of(Shade.DARK, "d")),
        EnumSet.of(Shade.LIGHT));
  }

  private static List<Object> wrapped() {
    List<String> inner = new ArrayList<>(List.of("a", "b"));
    return List.of(
        List.of(1),
        Set.of(1, 2, 3),
        Map.of("a", List.of()),
        Collections.unmodifiableList(inner),
        Collections.synchronizedMap(new HashMap<>(Map.of(1, 2))),
        Arrays.asList(inner, inner),
        Collections.nCopies(3, "x"),
        Collections.singletonMap("k", "v"),
        List.of(Collections.emptyList(), String.CASE_INSENSITIVE_ORDER));
  }

  private static List<Object> ofUsers() {
    Node node = new Node(7, 0.5);
    node.next = node;
    node.set = new HashSet<>(Set.of(node));
    node.map = new HashMap<>(Map.of("self", node));
    Bag bag = new Bag();
    bag.label = "bag";
    bag.add(Shade.DARK);
    Book book = new Book();
    book.put("a", new Leaf("leaf"));
    Exception trouble = new Trouble("outer", new Point(1, 2, null));
    trouble.initCause(new Trouble("inner", List.of()));
    trouble.addSuppressed(new Trouble("beside", Thread.class));
    return List.of(
        new Point(1, 1L << 33, "p"),
        new Pair(new Pair(null, 1), new byte[0]),
        node,
        new Leaf("leaf"),
        new Custom(3, List.of("x")),
        new Outside(4, "inside"),
        new Disguised("value"),
        bag,
        book,
        trouble,
        Functions.adding(3),
        Functions.text(),
        Functions.byLength());
  }
}
