package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObjectsTest {
  private final RoundTrip trip = RoundTrip.ofTests();

  record Point(int x, int y) {}

  record All(
      boolean a,
      byte b,
      short c,
      char d,
      int e,
      long f,
      float g,
      double h,
      String i,
      Object j,
      int[] k,
      List<Point> l,
      Optional<All> m)
      implements Serializable {}

  record Even(int value) {
    Even {
      if (value % 2 != 0) {
        throw new IllegalArgumentException(value + " is odd");
      }
    }
  }

  record Told(List<String> words) {
    @Override
    public List<String> words() {
      return List.of("something else");
    }
  }

  sealed interface Shape permits Circle, Square {}

  record Circle(double radius) implements Shape {}

  record Square(double side) implements Shape {}

  static class Plain {
    int touched = 1;

    Plain() {
      touched = 2;
    }
  }

  static class Base extends Plain implements Serializable {
    private int same = 77;
    protected transient int skipped = 5;

    Base(int same) {
      this.same = same;
    }
  }

  static final class Derived extends Base {
    private final int same;
    private final String name;
    private final char letter = letter();
    private final float ratio;
    private Object self;

    Derived(int same, String name) {
      super(same + 1);
      this.same = same;
      this.name = name;
      this.ratio = 0.1f;
    }

    private static char letter() {
      return 'q';
    }
  }

  final class Inner implements Serializable {
    final int value = 4;
  }

  static class Outer implements Serializable {
    int depth = 3;

    class Nested implements Serializable {
      int value = 4;

      int sum() {
        return depth + value;
      }
    }

    Serializable anonymous(int captured) {
      return new Serializable() {
        final int twice = captured * 2;

        @Override
        public String toString() {
          return twice + " " + depth + " " + captured;
        }
      };
    }
  }

  static final class Custom extends Base {
    private transient int secret;
    private transient String derived;
    private int value;

    Custom(int value) {
      super(value);
      this.value = value;
      this.secret = value * 2;
      this.derived = "d" + value;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(secret);
      out.writeUTF("\u00e9");
      out.writeObject(List.of(value));
      out.writeDouble(0.5);
      out.write(new byte[] {1, 2, 3});
      out.writeObject(this);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      secret = in.readInt();
      assertEquals("\u00e9", in.readUTF());
      assertEquals(List.of(value), in.readObject());
      assertEquals(0.5, in.readDouble());
      byte[] three = new byte[3];
      in.readFully(three);
      assertArrayEquals(new byte[] {1, 2, 3}, three);
      assertEquals(-1, in.read());
      assertSame(this, in.readObject());
      derived = "d" + value;
    }
  }

  static final class Declared implements Serializable {
    private static final ObjectStreamField[] serialPersistentFields = {
      new ObjectStreamField("sum", int.class), new ObjectStreamField("text", String.class)
    };

    private transient int a;
    private transient int b;

    Declared(int a, int b) {
      this.a = a;
      this.b = b;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      ObjectOutputStream.PutField fields = out.putFields();
      fields.put("sum", a + b);
      fields.put("text", a + "," + b);
      out.writeFields();
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      ObjectInputStream.GetField fields = in.readFields();
      String[] parts = ((String) fields.get("text", null)).split(",");
      a = Integer.parseInt(parts[0]);
      b = fields.get("sum", 0) - a;
    }
  }

  static final class Validated implements Serializable {
    private int value;
    private transient boolean valid;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      in.registerValidation(
          () -> {
            if (value < 0) {
              throw new InvalidObjectException("negative");
            }
            valid = true;
          },
          0);
    }
  }

  public static final class External implements Externalizable {
    private int a;
    private Object b;

    public External() {}

    External(int a, Object b) {
      this.a = a;
      this.b = b;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
      out.writeInt(a);
      out.writeObject(b);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
      a = in.readInt();
      b = in.readObject();
    }
  }

  static final class Replaced implements Serializable {
    private final transient int value;

    Replaced(int value) {
      this.value = value;
    }

    private Object writeReplace() {
      return new Proxy(value);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
      throw new InvalidObjectException("only as a proxy");
    }

    private record Proxy(int value) implements Serializable {
      private Object readResolve() {
        return new Replaced(value);
      }
    }
  }

  static final class Single implements Serializable {
    static final Single INSTANCE = new Single();

    private Object readResolve() {
      return INSTANCE;
    }
  }

  static final class Node implements Serializable {
    Node next;
    Set<Node> set;
    int id;

    Node(int id) {
      this.id = id;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Node node && node.id == id;
    }

    @Override
    public int hashCode() {
      return id;
    }
  }

  record Holder(Object held) {}

  static final class Failing extends RuntimeException {
    private final Object why;

    Failing(Object why) {
      super("because");
      this.why = why;
    }
  }

  static final class HoldsLock implements Serializable {
    List<Object> items = new ArrayList<>();
    Object owner;
  }

  static final class NotSerializable {}

  static Stream<Object> objects() {
    All all =
        new All(
            true,
            (byte) -1,
            Short.MIN_VALUE,
            '\uffff',
            Integer.MIN_VALUE,
            Long.MAX_VALUE,
            -0.0f,
            Double.MIN_VALUE,
            null,
            (short) 4,
            new int[] {1},
            List.of(new Point(1, 2)),
            Optional.empty());
    Derived derived = new Derived(20, "n");
    derived.self = derived;
    return Stream.of(
        new Point(1, -1),
        all,
        new Even(2),
        List.of(new Circle(1.5), new Square(-0.0)),
        derived,
        new Outer(),
        new Outer().new Nested(),
        new External(1, List.of("x")),
        new Holder(new int[][] {{1}, {}, null}),
        new Holder(new Object[] {1, "x", new Point(0, 0), null}),
        new Point[] {new Point(1, 2), null},
        new Shape[][] {{new Circle(2)}},
        new String[] {"a", null},
        new Integer[] {1, null},
        new Number[] {1, 2.5, (byte) 3},
        new CollectionsTest.Color[] {CollectionsTest.Color.GREEN},
        CollectionsTest.Color.GREEN,
        CollectionsTest.Color.RED,
        Point.class,
        Point[].class);
  }

  @ParameterizedTest
  @MethodSource("objects")
  void arrivesEqualAndOfTheSameClass(Object value) {
    Same.check(value, trip.send(value));
    Same.check(new Object[] {value, value}, trip.send(new Object[] {value, value}));
  }

  @Test
  void runsTheConstructorsThatJavaSerializationRuns() {
    Derived copy = trip.send(new Derived(1, "x"));

    assertEquals(2, copy.touched);
    assertEquals(0, copy.skipped);
  }

  @Test
  void readsTheFieldOfARecordAndNotItsAccessor() {
    assertEquals("Told[words=[a]]", trip.send(new Told(List.of("a"))).toString());
  }

  @Test
  void letsAClassWriteItself() {
    Custom copy = trip.send(new Custom(4));

    assertEquals(8, copy.secret);
    assertEquals("d4", copy.derived);
    Same.check(new Custom(4), copy);
  }

  @Test
  void letsAClassNameItsFields() {
    Declared copy = trip.send(new Declared(3, 4));

    assertEquals(3, copy.a);
    assertEquals(4, copy.b);
  }

  @Test
  void runsValidationsWhenAllIsRead() {
    Validated good = new Validated();
    good.value = 1;
    Validated bad = new Validated();
    bad.value = -1;

    assertTrue(trip.send(good).valid);
    assertTrue(trip.refusal(trip.encode(bad)).endsWith("negative"));
  }

  @Test
  void keepsTheOuterInstanceOfAnInnerClass() {
    Outer outer = new Outer();
    outer.depth = 9;

    assertEquals(13, trip.send(outer.new Nested()).sum());
    assertEquals("14 9 7", trip.send(outer.anonymous(7)).toString());
    assertEquals(
        "arg.this$0: " + ObjectsTest.class.getName() + " cannot travel: it is not Serializable",
        trip.refusal(new Inner()));
  }

  @Test
  void sendsAProxyInsteadAndTakesWhatItResolvesTo() {
    Replaced replaced = new Replaced(5);

    List<Replaced> copy = trip.send(new ArrayList<>(List.of(replaced, replaced)));

    assertEquals(5, copy.get(0).value);
    assertSame(copy.get(0), copy.get(1));
    assertSame(Single.INSTANCE, trip.send(Single.INSTANCE));
  }

  @Test
  void keepsCyclesAndSharedReferences() {
    Node a = new Node(1);
    Node b = new Node(2);
    a.next = b;
    b.next = a;
    a.set = new HashSet<>(Set.of(b));
    b.set = a.set;

    Same.check(a, trip.send(a));
    Object[] self = new Object[2];
    self[0] = self;
    self[1] = List.of("x");
    Same.check(self, trip.send(self));
    List<Object> list = new ArrayList<>();
    list.add(list);
    List<Object> copy = trip.send(list);
    assertSame(copy, copy.get(0));
  }

  @Test
  void hashesAnItemOnlyWhenItIsComplete() {
    Node a = new Node(42);
    a.set = new HashSet<>(List.of(a));

    Node copy = trip.send(a);

    assertTrue(copy.set.contains(copy));
    Map<Object, Object> map = new HashMap<>();
    Node key = new Node(43);
    key.next = new Node(44);
    key.next.set = Set.of();
    map.put(List.of(key), map);
    key.set = new HashSet<>(List.of(key.next, key));
    Map<Object, Object> mapCopy = trip.send(map);
    assertSame(mapCopy, mapCopy.get(List.of(key)));
  }

  @Test
  void refusesACycleThroughARecord() {
    Object[] array = new Object[1];
    Holder holder = new Holder(array);
    array[0] = holder;

    assertEquals(
        "arg.held[0]: a cycle leads back to a "
            + Holder.class.getName()
            + ", which cannot be referred to before it is complete",
        trip.refusal(holder));
    Same.check(array, array);
    assertNotNull(trip.send(new Object[] {new Holder(new Object[1])}));
  }

  @Test
  void namesThePathToWhatCannotTravel() {
    HoldsLock outer = new HoldsLock();
    HoldsLock inner = new HoldsLock();
    outer.items.addAll(Arrays.asList(1, 2, 3, inner));
    inner.owner = new ReentrantLock();

    assertEquals(
        "arg.items[3].owner: java.util.concurrent.locks.ReentrantLock cannot travel",
        trip.refusal(outer));
    assertEquals(
        "arg[\"k\"]: " + NotSerializable.class.getName() + " cannot travel: it is not Serializable",
        trip.refusal(Map.of("k", new NotSerializable())));
    assertEquals("arg: java.lang.Thread cannot travel", trip.refusal(Thread.currentThread()));
    assertEquals("arg: java.lang.Object cannot travel", trip.refusal(new Object()));
  }

  @Test
  void tellsWhyARecordRefusesItsValues() {
    String refusal = trip.refusal(Payloads.renamed(trip.encode(new Free(3)), "Free", "Even"));

    assertEquals(
        "arg: "
            + Even.class.getName()
            + " refuses its values: java.lang.IllegalArgumentException: 3 is odd",
        refusal);
  }

  record Free(int value) {}

  @Test
  void tellsThatTheTwoSidesHaveDifferentVersions() {
    String refusal = trip.refusal(Payloads.renamed(trip.encode(new Free(3)), "value", "other"));

    assertEquals(
        "arg: "
            + Free.class.getName()
            + " has the fields [value] here, but what came has [other]: the two sides have"
            + " different versions of it",
        refusal);
  }

  @Test
  void writesNextAsIfNothingHadHappenedAfterARefusal() {
    trip.refusal(new Object[] {new Point(1, 2), new Object()});

    Same.check(new Point(3, 4), trip.send(new Point(3, 4)));
  }
}
