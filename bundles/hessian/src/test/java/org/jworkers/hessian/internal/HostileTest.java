package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URL;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.jworkers.api.PayloadException;
import org.jworkers.spi.Payload;

/** Payloads that ask for too much; the tests run with little memory. */
@Timeout(120)
class HostileTest {
  private final RoundTrip trip = RoundTrip.ofTests();

  private static String text(String text) {
    return OfferTest.text(text);
  }

  private static String big(int value) {
    return "I"
        + (char) (value >>> 24)
        + (char) (value >>> 16 & 0xff)
        + (char) (value >>> 8 & 0xff)
        + (char) (value & 0xff);
  }

  @TestFactory
  Stream<DynamicTest> refuses() {
    String most = big(Integer.MAX_VALUE);
    return Map.ofEntries(
            Map.entry("V" + text("[int") + most, "a declared length of 2147483647 exceeds"),
            Map.entry("V" + text("[object") + most, "a declared length of 2147483647 exceeds"),
            Map.entry("X" + most, "a declared length of 2147483647 exceeds"),
            Map.entry("X" + big(-1), "a declared length of -1 exceeds"),
            Map.entry("X" + big(1 << 24) + ("X" + big(1 << 24)).repeat(40), "a declared length"),
            Map.entry("C" + text("x") + most, "a declared length of 2147483647 exceeds"),
            Map.entry("C" + text("x") + big(1 << 26), "a declared length of 67108864 exceeds"),
            Map.entry("y".repeat(100_000) + "x", "values are nested deeper than 512 levels"),
            Map.entry("HN".repeat(50_000), "values are nested deeper than 512 levels"),
            Map.entry("V" + text("[".repeat(300) + "int") + "\u0090", "more than 16 dimensions"),
            Map.entry("V" + text("[".repeat(1000) + "i") + "\u0090", "a name of 1001 characters"),
            Map.entry("V" + text("") + "\u0090", "a name of 0 characters"),
            Map.entry("I\u0001", "the message is cut off"),
            Map.entry("L\u0001\u0002", "the message is cut off"),
            Map.entry("D\u0001\u0002", "the message is cut off"),
            Map.entry("\u0005abc", "the message is cut off"),
            Map.entry("\u0025abc", "the message is cut off"),
            Map.entry("R\u0000\u0003abc", "the message is cut off"),
            Map.entry("A\u0000\u0003abc", "the message is cut off"),
            Map.entry("", "the message is cut off"),
            Map.entry("C" + text("x") + "\u0091", "the message is cut off"),
            Map.entry("W\u0090", "the message is cut off"),
            Map.entry("H\u0090\u0091", "the message is cut off"),
            Map.entry("NN", "there are trailing bytes"),
            Map.entry("\u0090\u0090", "there are trailing bytes"),
            Map.entry("Q\u0090", "names number 0 of what is an object, of 0"),
            Map.entry("yQ\u008f", "names number -1 of what is an object, of 1"),
            Map.entry("zQ\u0090Q\u0093", "names number 3 of what is an object"),
            Map.entry("\u0060", "an object comes before the definition of its class"),
            Map.entry("O" + big(5), "names number 5 of what is a class definition"),
            Map.entry("V\u0095\u0090", "names number 5 of what is a type, of 0"),
            Map.entry("Vyz", "stands where an int was expected"),
            Map.entry("Z", "begins with a byte that begins none"),
            Map.entry("@", "begins with a byte that begins none"),
            Map.entry("R\u0000\u0001a\u0090", "goes on with an int"),
            Map.entry("\u0001\u00ff", "a byte that begins no character"),
            Map.entry("M" + text("[int") + "Z", "[int cannot come as a map"),
            Map.entry("q" + text("java.time.Instant") + "N", "cannot come as a list"),
            Map.entry("p" + text("jworkers.Nothing"), "jworkers.Nothing is not offered"),
            Map.entry("p" + text("a\r\nb"), "a??b is not offered"))
        .entrySet()
        .stream()
        .map(
            each ->
                dynamicTest(
                    each.getValue(),
                    () -> {
                      String refusal = trip.refusal(Payloads.of(each.getKey()));
                      assertTrue(refusal.contains(each.getValue()), refusal);
                    }));
  }

  @Test
  void refusesACycleOfListsAtAMismatchWithoutPrintingIt() {
    String refusal = trip.refusal(Payloads.of("V" + text("[int") + "\u0091zQ\u0090Q\u0090"));

    assertEquals(
        "arg: [int cannot be read: a list stands where an int was expected",
        refusal.replace("arg: a list", "arg: [int cannot be read: a list"));
  }

  @Test
  void refusesSharedKeysThatAreExpensiveToHash() {
    for (int levels : new int[] {26, 40}) {
      Payload bomb = bomb(levels);

      long start = System.nanoTime();
      String refusal = trip.refusal(bomb);

      assertTrue(refusal.contains("keys are too expensive to hash"), refusal);
      assertTrue(System.nanoTime() - start < 5_000_000_000L, "took too long");
    }
  }

  /** Each level is a set of two lists, which both hold the level below. */
  private static Payload bomb(int levels) {
    StringBuilder body = new StringBuilder();
    // Each set has number 3n, and its two lists 3n + 1 and 3n + 2.
    for (int i = 0; i < levels; i++) {
      body.append("r").append(i == 0 ? text("java.util.HashSet") : "\u0090");
      body.append(i == 0 ? "" : "");
      body.append("y");
    }
    body.append("N");
    for (int i = levels - 1; i >= 0; i--) {
      body.append("z").append(i == levels - 1 ? "N" : "Q" + big(2 * (i + 1))).append("\u0090");
    }
    return Payloads.of(body.toString());
  }

  @Test
  void refusesManyKeysWithTheSameHash() {
    List<Object> colliding = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      colliding.add(new ArrayList<>(List.of(collision(i))));
    }
    for (String type : List.of("java.util.HashSet", "java.util.LinkedHashSet")) {
      assertTrue(
          trip.refusal(asType(colliding, type)).contains("more than 100 keys have the same hash"));
    }
    assertTrue(
        trip.refusal(asType(colliding, "jworkers.ImmutableSet"))
            .contains("more than 100 keys have the same hash"));
  }

  /** The bits of a number as a string of pairs that all hash alike. */
  private static String collision(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }

  private Payload asType(List<Object> items, String type) {
    StringBuilder body = new StringBuilder("V" + text(type) + big(items.size()));
    for (Object item : items) {
      body.append("y").append(text((String) ((List<?>) item).get(0)));
    }
    return Payloads.of(body.toString());
  }

  @Test
  void takesManyComparableKeysWithTheSameHashWhereThatIsFast() {
    Map<String, Integer> map = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      map.put(collision(i), i);
    }

    assertEquals(map, trip.send(map));
    Hashtable<Object, Object> table = new Hashtable<>();
    for (int i = 0; i < 1000; i++) {
      table.put(collision(i), i);
    }
    assertTrue(trip.refusal(trip.encode(table)).contains("more than 100 keys have the same hash"));
  }

  @Test
  void refusesABigSetThatComparesEachWithEach() {
    CopyOnWriteArraySet<Integer> set = new CopyOnWriteArraySet<>();
    for (int i = 0; i < 500; i++) {
      set.add(i);
    }
    assertEquals(set, trip.send(set));

    StringBuilder body =
        new StringBuilder("V" + text("java.util.concurrent.CopyOnWriteArraySet") + big(100_000));
    for (int i = 0; i < 100_000; i++) {
      body.append(big(i));
    }
    assertTrue(
        trip.refusal(Payloads.of(body.toString())).contains("keys are too expensive to hash"));
  }

  @Test
  void refusesTwoEqualItemsOfASet() {
    assertTrue(
        trip.refusal(Payloads.of("r" + text("java.util.HashSet") + "\u0091\u0091"))
            .contains("two items of a set are equal"));
    assertTrue(
        trip.refusal(Payloads.of("H\u0091N\u0091NZ")).contains("two keys of a map are equal"));
  }

  @Test
  void survivesEveryTruncationOfARealPayload() {
    Payload payload = trip.encode(sample());
    for (int length = 0; length < payload.body().remaining(); length++) {
      Payload cut = Payloads.cut(payload, length);
      assertThrows(PayloadException.class, () -> trip.decode(cut), "cut at " + length);
    }
    Same.check(sample(), trip.send(sample()));
  }

  @Test
  void survivesEveryChangeOfOneByteOfARealPayload() {
    Payload payload = trip.encode(sample());
    byte[] bytes = Payloads.bytes(payload);
    Random random = new Random(5);
    int refused = 0;
    for (int i = 0; i < bytes.length; i++) {
      for (int round = 0; round < 8; round++) {
        byte[] changed = bytes.clone();
        changed[i] = round < 4 ? (byte) random.nextInt() : (byte) (bytes[i] + round - 6);
        refused += isRefused(new Payload(ByteBuffer.wrap(changed), payload.blocks())) ? 1 : 0;
      }
    }
    assertTrue(refused > bytes.length, refused + " of " + 8 * bytes.length);
  }

  private boolean isRefused(Payload payload) {
    try {
      trip.decode(payload);
      return false;
    } catch (PayloadException refused) {
      return true;
    }
  }

  private static Object sample() {
    Map<Object, Object> map = new HashMap<>();
    map.put("k", List.of(1, 2L, 3.5, "\u00e9"));
    map.put(new ObjectsTest.Point(1, 2), new int[] {1, 2, 3});
    map.put("set", new HashSet<>(Set.of("a", "b")));
    Exception error = new IllegalStateException("x", new RuntimeException("y"));
    error.setStackTrace(Arrays.copyOf(error.getStackTrace(), 2));
    error.getCause().setStackTrace(error.getStackTrace());
    map.put("error", error);
    map.put("array", new Object[] {new byte[2000], Collections.nCopies(3, "x"), 'c'});
    return map;
  }

  @Test
  void startsAnewAfterAFailedMessage() {
    Payload good = trip.encode("fresh");
    trip.refusal(Payloads.of("\u0090" + "\u0005stale".repeat(50)));

    assertEquals("fresh", trip.decode(good));
  }

  @Test
  void looksUpNoHostOfAUrl() throws Exception {
    URL remote = new URL("https://example.org/x");
    URL local = new URL("file:/x");
    List<Object> mentions = List.of(Set.of(List.of(remote)), Map.of(remote, 1));

    for (Object keys : mentions) {
      assertTrue(trip.refusal(trip.encode(keys)).contains("looked up in the network"));
    }
    assertEquals(remote.toString(), trip.send(List.of(remote)).get(0).toString());
    assertEquals(Set.of(local), trip.send(Set.of(local)));
  }

  @Test
  void refusesManyCopiesAsAKey() {
    String copies =
        "C"
            + text("jworkers.Copies")
            + "\u0092"
            + text("count")
            + text("item")
            + "\u0060"
            + big(Integer.MAX_VALUE)
            + "N";

    String refusal = trip.refusal(Payloads.of("q" + text("java.util.HashSet") + copies));

    assertTrue(refusal.contains("keys are too expensive to hash"), refusal);
    assertEquals(5, ((List<?>) trip.send(Collections.nCopies(5, Arrays.asList(1)))).size());
  }
}
