package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Attempt;
import org.jworkers.api.Death;
import org.jworkers.api.ItemResult;
import org.jworkers.api.Outcome;
import org.jworkers.api.Progress;
import org.jworkers.api.Rung;
import org.jworkers.api.WorkerId;
import org.jworkers.api.WorkerState;
import org.jworkers.spi.CodeSpace;
import org.jworkers.spi.Payload;

class OfferTest {
  static final List<String> INITIALISED = new ArrayList<>();

  /** Tells when it comes alive. */
  static final class Probe implements Serializable {
    static {
      INITIALISED.add("Probe");
    }
  }

  enum EnumProbe {
    ONE;

    static {
      INITIALISED.add("EnumProbe");
    }
  }

  static final class ErrorProbe extends RuntimeException {
    static {
      INITIALISED.add("ErrorProbe");
    }
  }

  private static final String PROBE = OfferTest.class.getName() + "$Probe";

  @Test
  void neitherLoadsNorInitialisesWhatIsNotOffered() {
    for (String body : bodiesThatName("$Probe", "$EnumProbe", "$ErrorProbe")) {
      TestSpace closed = new TestSpace(name -> false);

      String refusal = new RoundTrip(closed).refusal(Payloads.of(body));

      assertTrue(refusal.contains("is not offered for payloads by 'test:space;1.2.0'"), refusal);
      assertEquals(List.of(), closed.loaded);
    }
    assertEquals(List.of(), INITIALISED);
  }

  /** An object, a list, a map, an array and a class of each name. */
  private static List<String> bodiesThatName(String... probes) {
    List<String> bodies = new ArrayList<>();
    for (String probe : probes) {
      String name = OfferTest.class.getName() + probe;
      bodies.add("C" + text(name) + "\u0090\u0060");
      bodies.add("p" + text(name));
      bodies.add("M" + text(name) + "Z");
      bodies.add("p" + text("[" + name));
      bodies.add("C" + text("java.lang.Class") + "\u0091" + text("name") + "\u0060" + text(name));
    }
    return bodies;
  }

  static String text(String text) {
    return text.length() < 32
        ? (char) text.length() + text
        : (char) (0x30 + text.length() / 256) + "" + (char) (text.length() % 256) + text;
  }

  @Test
  void saysHowToOfferAClass() {
    assertEquals(
        "arg: "
            + PROBE
            + " is not offered for payloads by 'test:space;1.2.0': put the package of "
            + PROBE
            + " on the list",
        new RoundTrip(new TestSpace(name -> false))
            .refusal(Payloads.of("C" + text(PROBE) + "\u0090\u0060")));
  }

  @Test
  void asksOnEncodingToo() {
    record Local(int x) {}
    TestSpace closed = new TestSpace(name -> false);

    String refusal = new RoundTrip(closed).refusal(List.of(new Local(1)));

    assertTrue(refusal.startsWith("arg[0]: " + Local.class.getName() + " is not offered"), refusal);
  }

  @Test
  void neverAsksForTypesOfTheJdk() {
    TestSpace open = new TestSpace(name -> true);
    RoundTrip trip = new RoundTrip(open);

    for (String name :
        List.of(
            "java.lang.ProcessBuilder",
            "javax.swing.UIDefaults",
            "sun.misc.Unsafe",
            "com.sun.rowset.JdbcRowSetImpl",
            "jdk.internal.misc.Unsafe")) {
      assertEquals(
          "arg: " + name + " cannot travel",
          trip.refusal(Payloads.of("C" + text(name) + "\u0090\u0060")));
      assertEquals(
          "arg: " + name + " cannot travel", trip.refusal(Payloads.of("M" + text(name) + "Z")));
    }
    assertEquals(List.of(), open.asked);
  }

  @Test
  void refusesAClassOfTheSameNameFromElsewhere() throws Exception {
    ClassLoader other = new CopyingLoader(OfferTest.class.getName() + "$Twin");
    Object twin =
        other.loadClass(OfferTest.class.getName() + "$Twin").getDeclaredConstructor().newInstance();

    String refusal = RoundTrip.ofTests().refusal(twin);

    assertTrue(refusal.contains("is not the class of that name in test:space;1.2.0"), refusal);
    assertEquals(Twin.class, RoundTrip.ofTests().send(new Twin()).getClass());
  }

  /** Is loaded twice. */
  public static final class Twin implements Serializable {
    /** Makes one. */
    public Twin() {}
  }

  /** Defines one class anew. */
  private static final class CopyingLoader extends ClassLoader {
    private final String copied;

    CopyingLoader(String copied) {
      super(OfferTest.class.getClassLoader());
      this.copied = copied;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(copied)) {
        return super.loadClass(name, resolve);
      }
      try (var in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (java.io.IOException absent) {
        throw new ClassNotFoundException(name, absent);
      }
    }
  }

  @Test
  void letsTheTypesOfTheApiTravelAlways() {
    TestSpace closed = new TestSpace(name -> false);
    RoundTrip trip = new RoundTrip(closed);
    WorkerId id = new WorkerId("host", 1, 2);
    Death death =
        new Death(
            "it crashed",
            OptionalInt.of(3),
            OptionalInt.empty(),
            id,
            Optional.of(Path.of("hs_err")),
            List.of("last"),
            OptionalLong.of(4),
            Optional.of(new Progress(1, 2, "half")),
            Optional.of("text"),
            Rung.KILLED);
    List<Object> values =
        List.of(
            id,
            death,
            new Attempt.Succeeded<>(1),
            new Outcome.Success<>(null),
            new Outcome.Lost<>(death),
            new ItemResult<>(1, true, "v", null, id),
            WorkerState.ENDED);

    assertEquals(values, trip.send(values));
    assertFalse(
        trip.send(new Outcome.Failure<>(new Exception("x"))).error().getMessage().isEmpty());
    assertEquals(List.of(), closed.asked);
  }

  @Test
  void saysThatAClassIsOfferedButNotThere() {
    CodeSpace space = new TestSpace(name -> true);

    String refusal =
        new RoundTrip(space).refusal(Payloads.of("C" + text("com.acme.Gone") + "\u0090\u0060"));

    assertTrue(refusal.startsWith("arg: com.acme.Gone is not to be had in test:space;1.2.0"));
  }

  @Test
  void resolvesEachNameOncePerDecoder() {
    TestSpace space = TestSpace.ofTests();
    RoundTrip trip = new RoundTrip(space);
    Payload payload = trip.encode(new Twin());
    space.asked.clear();

    trip.decode(payload);
    trip.decode(payload);

    assertEquals(1, space.asked.size());
  }
}
