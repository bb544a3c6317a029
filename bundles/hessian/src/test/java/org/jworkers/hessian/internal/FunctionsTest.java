package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Attempt;
import org.jworkers.api.ContextTask;
import org.jworkers.api.Task;

class FunctionsTest {
  private final RoundTrip trip = RoundTrip.ofTests();

  interface Fun<A, R> extends Function<A, R>, Serializable {}

  record Factor(int by) {
    int times(int value) {
      return by * value;
    }
  }

  private static int twice(int value) {
    return 2 * value;
  }

  @Test
  void sendsLambdasAndMethodReferences() throws Exception {
    int captured = 5;
    List<String> list = List.of("a");
    Factor factor = new Factor(3);
    Task<Integer, Integer> plain = x -> x * x;
    Task<Integer, Integer> capturing = x -> x + captured + list.size();
    Task<Integer, Integer> privateStatic = FunctionsTest::twice;
    Task<Integer, Integer> bound = factor::times;
    Task<Integer, Factor> constructor = Factor::new;
    Task<String, Integer> unbound = String::length;

    assertEquals(49, trip.send(plain).run(7));
    assertEquals(13, trip.send(capturing).run(7));
    assertEquals(14, trip.send(privateStatic).run(7));
    assertEquals(21, trip.send(bound).run(7));
    assertEquals(new Factor(7), trip.send(constructor).run(7));
    assertEquals(7, trip.send(unbound).run("seven77"));
  }

  @Test
  void sendsFunctionsWithinFunctions() {
    Fun<Integer, Integer> inner = x -> x + 1;
    Fun<Integer, Integer> outer = x -> inner.apply(inner.apply(x));

    assertEquals(9, trip.send(outer).apply(7));
  }

  @Test
  void sendsWhatTheApiMakesOfTasks() throws Exception {
    Task<Integer, Integer> task = x -> 10 / x;
    ContextTask<Integer, Integer> context = (x, ctx) -> x;

    assertEquals(5, trip.send(task.bind(2)).run(null));
    assertEquals(new Attempt.Succeeded<>(5), trip.send(Task.attempting(task)).run(2));
    Attempt<Integer> failed = trip.send(trip.send(Task.attempting(task)).run(0));
    assertInstanceOf(ArithmeticException.class, ((Attempt.Failed<Integer>) failed).error());
    assertInstanceOf(Task.class, trip.send(context.asTask()));
    assertEquals("same", trip.send(Task.<String>identity()).run("same"));
  }

  @Test
  void refusesAFunctionThatIsNotSerializable() {
    Supplier<Integer> supplier = () -> 1;

    assertEquals(
        "arg: a lambda or method reference of "
            + FunctionsTest.class.getName()
            + " cannot travel, as it is not Serializable: cast it to an interface that is, such as"
            + " (Runnable & Serializable)",
        trip.refusal(supplier));
  }

  @Test
  void namesWhatAFunctionCapturedAndCannotTravel() {
    Thread thread = Thread.currentThread();
    Fun<Integer, Object> fun = x -> thread.getName();

    assertEquals("arg.captured(0): java.lang.Thread cannot travel", trip.refusal(fun));
  }

  @Test
  void refusesAFunctionOfAClassThatIsNotOffered() {
    RoundTrip closed = new RoundTrip(new TestSpace(name -> false));
    Fun<Integer, Integer> fun = x -> x + 1;

    String refusal = closed.refusal(fun);

    assertTrue(refusal.startsWith("arg: " + FunctionsTest.class.getName() + " is not offered"));
  }

  @Test
  void makesNoFunctionThatIsNotInTheCodeOfItsClass() {
    Fun<Object, String> fun = Object::toString;

    String refusal = trip.refusal(Payloads.renamed(trip.encode(fun), "toString", "notifyAl"));

    assertTrue(
        refusal.startsWith(
            "arg: " + FunctionsTest.class.getName() + " has no such lambda here (notifyAl)"),
        refusal);
  }

  @Test
  void keepsTheReceiverOfAMethodReferenceOnce() {
    Object[] both = new Object[2];
    StringBuilder text = new StringBuilder("x");
    both[0] = (Fun<String, StringBuilder>) text::append;
    both[1] = text;

    Object[] copy = trip.send(both);
    @SuppressWarnings("unchecked")
    Fun<String, StringBuilder> append = (Fun<String, StringBuilder>) copy[0];
    append.apply("y");

    assertEquals("xy", copy[1].toString());
    assertEquals("X", "x".toUpperCase(Locale.ROOT));
  }
}
