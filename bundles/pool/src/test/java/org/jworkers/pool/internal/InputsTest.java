package org.jworkers.pool.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Only of what is there, several inputs may be taken before the first is done. */
class InputsTest {

  private static void assertAtHand(List<?> expected, Inputs<?> inputs) {
    assertTrue(inputs.atHand());
    assertHas(expected, inputs);
  }

  private static void assertNotAtHand(List<?> expected, Inputs<?> inputs) {
    assertFalse(inputs.atHand());
    assertHas(expected, inputs);
  }

  private static void assertHas(List<?> expected, Inputs<?> inputs) {
    List<Object> all = new ArrayList<>();
    inputs.iterator().forEachRemaining(all::add);
    assertEquals(expected, all);
  }

  private static Inputs<Object> stream(BaseStream<?, ?> stream) {
    return Inputs.of(stream);
  }

  @Test
  void thoseOfCollectionsAreAtHand() {
    assertAtHand(List.of(1, 2), Inputs.of(List.of(1, 2)));
    assertAtHand(List.of(1), Inputs.of(Set.of(1)));
    assertAtHand(Arrays.asList(1, null), Inputs.of(new ArrayList<>(Arrays.asList(1, null))));
  }

  @Test
  void thoseOfRangesAndArraysAreAtHand() {
    assertAtHand(List.of(1, 2), stream(IntStream.range(1, 3)));
    assertAtHand(List.of(1L, 2L), stream(LongStream.rangeClosed(1, 2)));
    assertAtHand(List.of(0.5), stream(DoubleStream.of(0.5)));
    assertAtHand(List.of("a", "b"), stream(Stream.of("a", "b")));
  }

  @Test
  void thoseThatAreMadeWhenAskedForAreNot() {
    Iterator<Integer> made = List.of(1, 2).iterator();
    assertNotAtHand(List.of(1, 2), Inputs.<Integer>of((Iterable<Integer>) () -> made));
    assertNotAtHand(List.of(2, 3), stream(IntStream.range(1, 3).map(x -> x + 1)));
    assertNotAtHand(List.of(1, 2), stream(IntStream.range(1, 3).boxed()));
    assertNotAtHand(List.of("a"), stream(Stream.of("a").peek(x -> {})));
    assertNotAtHand(List.of("a"), stream(Stream.of("a").filter(x -> true)));
    assertNotAtHand(List.of(7, 7), stream(Stream.generate(() -> 7).limit(2)));
    assertNotAtHand(List.of(1, 2), stream(Stream.iterate(1, x -> x + 1).limit(2)));
  }
}
