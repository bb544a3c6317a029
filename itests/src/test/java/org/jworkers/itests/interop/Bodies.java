package org.jworkers.itests.interop;

import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.UUID;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.PayloadCodec;

/** Values, and the bodies of the payloads that they make. */
final class Bodies {
  /** A record of a user's. */
  record Reading(long id, String name, List<Integer> values) {}

  /** An enum of a user's. */
  enum Colour {
    GREEN
  }

  /** A class of a user's, which may lead back to itself. */
  static final class Node implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String name;
    private Node next;

    Node(String name) {
      this.name = name;
    }

    @Override
    public String toString() {
      return name + next.name;
    }
  }

  /** A value, and what a reader in JavaScript makes of it, as JSON. */
  record Case(Object value, String json) {}

  private Bodies() {}

  /** Writes the body of each value into a file of its own. */
  static List<Path> write(List<Case> cases, Path folder) throws IOException {
    PayloadCodec codec = ServiceLoader.load(PayloadCodec.class).findFirst().orElseThrow();
    PayloadCodec.Encoder encoder = codec.encoder(new Space());
    List<Path> files = new ArrayList<>();
    for (Case each : cases) {
      ByteBuffer body = encoder.encode(each.value(), "value").body().duplicate();
      byte[] bytes = new byte[body.remaining()];
      body.get(bytes);
      files.add(Files.write(folder.resolve("body-" + files.size()), bytes));
    }
    return files;
  }

  private static final class Space implements CodeSpace {
    @Override
    public String name() {
      return "test:interop";
    }

    @Override
    public boolean offers(String className) {
      return className.startsWith(Bodies.class.getName() + "$");
    }

    @Override
    public String howToOffer(String className) {
      return "it is none of the test's";
    }

    @Override
    public Class<?> load(String className) throws ClassNotFoundException {
      return Class.forName(className, false, Bodies.class.getClassLoader());
    }
  }

  /** All of them. */
  static List<Case> all() {
    List<Case> all = new ArrayList<>(plain());
    all.addAll(structured());
    return all;
  }

  private static List<Case> plain() {
    return List.of(
        new Case(null, "null"),
        new Case(true, "true"),
        new Case(
            List.of(0, -1, 48, 2047, -2048, 262143, 1 << 30),
            "[0,-1,48,2047,-2048,262143,1073741824]"),
        new Case(List.of(0L, 15L, 2047L, 262143L, 1L << 31), "[0,15,2047,262143,2147483648]"),
        new Case(9007199254740993L, "\"9007199254740993\""),
        new Case(List.of(0.0, 1.0, 0.25, 127.0, 32767.0, 1.5e300), "[0,1,0.25,127,32767,1.5e+300]"),
        new Case(List.of(-0.0, Double.NaN), "[\"number -0\",\"number NaN\"]"),
        new Case("\u00e9\u20ac \ud83d\ude00", "\"\u00e9\u20ac \ud83d\ude00\""),
        new Case("0123456789".repeat(5000), "\"" + "0123456789".repeat(5000) + "\""),
        new Case(new byte[] {0, 1, (byte) 0xff}, "\"binary 0001ff\""),
        new Case(new Date(1_000_000_000_123L), "\"date 2001-09-09T01:46:40.123Z\""),
        new Case(new Date(27_000_000L * 60_000), "\"date 2021-05-03T00:00:00.000Z\""),
        new Case('c', "{\"value\":99}"),
        new Case((byte) 5, "{\"value\":5}"));
  }

  private static List<Case> structured() {
    List<Object> shared = new ArrayList<>(List.of(1));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("a", shared);
    map.put("b", shared);
    map.put("c", null);
    Node node = new Node("first");
    node.next = new Node("second");
    node.next.next = node;
    return List.of(
        new Case(map, "{\"a\":[1],\"b\":[1],\"c\":null}"),
        new Case(new HashMap<>(Map.of("k", shared)), "{\"k\":[1]}"),
        new Case(new TreeMap<>(Map.of("b", 1, "a", 2)), "{\"a\":2,\"b\":1}"),
        new Case(new LinkedHashSet<>(List.of("x", "y")), "[\"x\",\"y\"]"),
        new Case(new int[] {1, 2, 3}, "[1,2,3]"),
        new Case(new String[] {"a", null}, "[\"a\",null]"),
        new Case(new Object[] {1, "b", shared}, "[1,\"b\",[1]]"),
        new Case(new double[1000], "{\"block\":0}"),
        new Case(new Reading(7, "r", List.of(1, 2)), "{\"id\":7,\"name\":\"r\",\"values\":[1,2]}"),
        new Case(Colour.GREEN, "{\"name\":\"GREEN\"}"),
        new Case(node, "{\"name\":\"first\",\"next\":{\"name\":\"second\",\"next\":\"cycle 2\"}}"),
        new Case(Optional.of("o"), "{\"value\":\"o\"}"),
        new Case(new BigDecimal("1.10"), "{\"unscaled\":\"binary 6e\",\"scale\":2}"),
        new Case(new UUID(1, 2), "{\"most\":1,\"least\":2}"),
        new Case(Instant.ofEpochSecond(5, 6), "{\"seconds\":5,\"nanos\":6}"));
  }
}
