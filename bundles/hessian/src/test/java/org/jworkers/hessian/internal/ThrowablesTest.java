package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jworkers.api.PayloadException;
import org.jworkers.api.RemoteTaskException;
import org.jworkers.api.WorkerTerminatedError;

class ThrowablesTest {
  private final RoundTrip trip = RoundTrip.ofTests();

  static class WithFields extends IllegalStateException {
    private final int code;
    private final List<String> details;
    private Object extra;

    WithFields(String message, int code, List<String> details) {
      super(message);
      this.code = code;
      this.details = details;
    }

    @Override
    public String getMessage() {
      return code + ": " + super.getMessage() + " " + details;
    }
  }

  static final class Failing extends RuntimeException {
    Failing() {
      super("detail");
    }

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }
  }

  static final class Writing extends Exception {
    private transient String secret = "s";

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeUTF(secret);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      secret = in.readUTF() + "!";
    }
  }

  static final class WithCause extends Exception {
    private final Throwable target;

    WithCause(Throwable target) {
      super("wraps", null);
      this.target = target;
    }

    @Override
    public synchronized Throwable getCause() {
      return target;
    }
  }

  static Stream<Throwable> errors() {
    Throwable chain =
        new ExecutionException("outer", new IOException("middle", new Error("inner")));
    chain.addSuppressed(new ArithmeticException("also"));
    WithFields fields = new WithFields("m", 7, List.of("a"));
    fields.extra = fields;
    return Stream.of(
        chain,
        fields,
        new IllegalArgumentException(),
        new UncheckedIOException(new IOException("x")),
        new NoSuchFileException("f", "o", "r"),
        new StackOverflowError(),
        new AssertionError(5),
        new ClassNotFoundException("C", new RuntimeException("why")),
        new ExceptionInInitializerError(new RuntimeException("why")),
        new WorkerTerminatedError("stopped", new InterruptedException()),
        new PayloadException("a.b", "why"),
        new RemoteTaskException("C", "m", "C: m", new Exception("c")),
        thrownBy(() -> LocalDate.parse("never")),
        thrownBy(() -> Pattern.compile("(")),
        thrownBy(() -> Integer.parseInt("x")),
        thrownBy(() -> List.of().get(0)),
        thrownBy(() -> (Integer) (Object) "x"));
  }

  interface Risky {
    Object run() throws Exception;
  }

  private static Throwable thrownBy(Risky code) {
    try {
      return new AssertionError(code.run());
    } catch (Exception thrown) {
      return thrown;
    }
  }

  @ParameterizedTest
  @MethodSource("errors")
  void arrivesAsItWas(Throwable error) {
    Throwable copy = trip.send(error);

    Same.check(error, copy);
    assertEquals(printed(error), printed(copy));
  }

  private static String printed(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void keepsWhatTheJvmSaysOfANull() {
    String text = System.getProperty("there is no such property");
    Throwable error = thrownBy(() -> text.length());

    Throwable copy = trip.send(error);

    assertEquals(NullPointerException.class, copy.getClass());
    assertTrue(copy.getMessage().contains("because"), copy.getMessage());
  }

  @Test
  void keepsTheOwnFieldsOfExceptionsOfTheJdk() throws Exception {
    DateTimeParseException date =
        (DateTimeParseException) trip.send(thrownBy(() -> LocalDate.parse("never")));
    PatternSyntaxException pattern =
        (PatternSyntaxException) trip.send(thrownBy(() -> Pattern.compile("(")));
    URISyntaxException uri = trip.send(new URISyntaxException("in", "why", 3));

    assertEquals("never", date.getParsedString());
    assertEquals("(", pattern.getPattern());
    assertEquals(3, uri.getIndex());
  }

  @Test
  void putsAStandInForAClassThatIsNotOffered() {
    RoundTrip toNowhere = new RoundTrip(TestSpace.ofTests(), new TestSpace(name -> false));
    Throwable error = new WithFields("m", 7, List.of("a"));
    error.initCause(new IOException("c"));

    Throwable copy = (Throwable) toNowhere.decode(toNowhere.encode(error));

    assertEquals(RemoteTaskException.class, copy.getClass());
    assertEquals(WithFields.class.getName(), ((RemoteTaskException) copy).originalClass());
    assertEquals(error.getMessage(), copy.getMessage());
    assertEquals(printed(error), printed(copy));
    assertInstanceOf(IOException.class, copy.getCause());
  }

  @Test
  void sendsAClassThatIsNotOfferedAsAStandIn() {
    RoundTrip fromNowhere = new RoundTrip(new TestSpace(name -> false));
    Throwable error = new WithFields("m", 7, List.of("a"));

    assertEquals(printed(error), printed(fromNowhere.send(error)));
  }

  @Test
  void saysWhichFieldsCouldNotTravel() {
    WithFields error = new WithFields("m", 7, List.of("a"));
    error.extra = new Thread[0];

    WithFields copy = trip.send(error);

    assertEquals(7, copy.code);
    assertNull(copy.extra);
    assertEquals(
        "These could not travel: [extra (java.lang.Thread cannot travel)]",
        copy.getSuppressed()[0].getMessage());
  }

  @Test
  void putsAStandInWhereAFieldCannotBeRead() {
    WithFields error = new WithFields("m", 7, List.of("a"));
    error.extra = new Object[] {new byte[2000], new OnlyThere(error, List.of(1)), new double[200]};
    RoundTrip lacking =
        new RoundTrip(
            TestSpace.ofTests(),
            new TestSpace(name -> !name.contains("OnlyThere") && name.startsWith("org.jw")));
    List<Object> both = new java.util.ArrayList<>(List.of(error, "after", error));

    List<?> copy = (List<?>) lacking.decode(lacking.encode(both));

    assertEquals(RemoteTaskException.class, copy.get(0).getClass());
    assertEquals(printed(error), printed((Throwable) copy.get(0)));
    assertEquals("after", copy.get(1));
    assertSame(copy.get(0), copy.get(2));
  }

  record OnlyThere(Object back, List<Integer> more) {}

  @Test
  void survivesAnExceptionThatCannotEvenTellItsMessage() {
    Throwable copy = trip.send(new Failing());

    assertEquals(RemoteTaskException.class, copy.getClass());
    assertEquals(Failing.class.getName(), copy.toString());
  }

  static final class Endless extends RuntimeException {
    @Override
    public String toString() {
      return "endless " + this;
    }
  }

  @Test
  void survivesAnExceptionThatPrintsWithoutEnd() {
    assertEquals(Endless.class.getName(), trip.send((Throwable) new Endless()).toString());
  }

  @Test
  void letsAnExceptionWriteItself() {
    Writing copy = trip.send(new Writing());

    assertEquals("s!", copy.secret);
  }

  @Test
  void keepsACauseThatTheClassKeepsItself() {
    WithCause error = new WithCause(new IOException("c"));

    WithCause copy = trip.send(error);

    Same.check(error, copy);
    assertSame(copy.target, copy.getCause());
  }

  @Test
  void keepsCyclesOfExceptions() {
    Exception a = new Exception("a");
    Exception b = new Exception("b", a);
    a.addSuppressed(b);

    Exception copy = trip.send(a);

    assertSame(copy, copy.getSuppressed()[0].getCause());
  }

  @Test
  void keepsTheFramesApart() {
    Throwable error = new Exception("x");
    StackTraceElement[] frames = {
      new StackTraceElement("C", "m", "C.java", 3), new StackTraceElement("D", "n", null, -2)
    };
    error.setStackTrace(frames);

    assertArrayEquals(frames, trip.send(error).getStackTrace());
    assertEquals(0, trip.send(new NoFrames()).getStackTrace().length);
  }

  static final class NoFrames extends Exception {
    NoFrames() {
      super("x", null, false, false);
    }
  }

  @Test
  void cutsAnEndlessChainOfCauses() {
    Throwable chain = new Exception("0");
    for (int i = 1; i < 5000; i++) {
      chain = new Exception("" + i, chain);
    }

    Throwable copy = trip.send(chain);
    int length = 0;
    Throwable last = copy;
    while (last.getCause() != null) {
      last = last.getCause();
      length++;
    }

    assertTrue(length >= 100, length + " causes");
    assertTrue(last.getSuppressed()[0].getMessage().contains("further causes"));
  }
}
