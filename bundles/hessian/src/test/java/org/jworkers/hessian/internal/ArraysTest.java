package org.jworkers.hessian.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jworkers.spi.Block;
import org.jworkers.spi.Payload;

class ArraysTest {
  private final RoundTrip trip = RoundTrip.ofTests();

  static Stream<Object> arrays() {
    return Stream.of(0, 1, 7, 8, 127, 1023, 1024, 1025, 100_000)
        .flatMap(
            length ->
                Stream.of(
                        boolean.class,
                        byte.class,
                        short.class,
                        char.class,
                        int.class,
                        long.class,
                        float.class,
                        double.class)
                    .map(type -> filled(Array.newInstance(type, length))));
  }

  private static Object filled(Object array) {
    Random random = new Random(42);
    for (int i = 0; i < Array.getLength(array); i++) {
      if (array instanceof boolean[] values) {
        values[i] = random.nextBoolean();
      } else if (array instanceof char[] values) {
        values[i] = (char) random.nextInt();
      } else if (array instanceof byte[] values) {
        values[i] = (byte) random.nextInt();
      } else if (array instanceof short[] values) {
        values[i] = (short) random.nextInt();
      } else if (array instanceof int[] values) {
        values[i] = random.nextInt();
      } else if (array instanceof long[] values) {
        values[i] = random.nextLong();
      } else if (array instanceof float[] values) {
        values[i] = i == 0 ? -0.0f : random.nextFloat();
      } else {
        ((double[]) array)[i] = i == 0 ? -0.0 : random.nextGaussian();
      }
    }
    return array;
  }

  @ParameterizedTest
  @MethodSource("arrays")
  void arrivesEqual(Object array) {
    Same.check(array, trip.send(array));
    Object[] twice = {array, array};
    Object[] copy = trip.send(twice);
    assertSame(copy[0], copy[1]);
    Same.check(twice, copy);
  }

  @Test
  void putsLongArraysBesideTheBody() {
    Payload payload = trip.encode(new double[1_000_000]);

    assertEquals(1, payload.blocks().size());
    assertEquals(8_000_000, payload.blocks().get(0).size());
    assertEquals(0, trip.encode(new double[127]).blocks().size());
    assertEquals(double.class, payload.blocks().get(0).element());
  }

  @Test
  void doesNotShareMemoryWithTheValue() {
    byte[] bytes = new byte[4096];
    Payload payload = trip.encode(bytes).kept();
    bytes[0] = 1;

    byte[] copy = (byte[]) trip.decode(payload);
    copy[1] = 2;

    assertEquals(0, copy[0]);
    assertArrayEquals(new byte[4096], (byte[]) trip.decode(payload));
  }

  @Test
  void refusesABlockThatIsNotThereOrNotUsed() {
    Payload payload = trip.encode(new int[1000]);
    Block block = payload.blocks().get(0);
    Block other = Block.of(new float[1000], false);

    assertEquals(
        "arg: there is no unused block number 0",
        trip.refusal(new Payload(payload.body(), List.of())));
    assertEquals(
        "arg: there are blocks that the value does not use",
        trip.refusal(new Payload(payload.body(), List.of(block, block))));
    assertEquals(
        "arg: a block of [float is no [int",
        trip.refusal(new Payload(payload.body(), List.of(other))));
  }

  @Test
  void refusesAnArrayOfWhatCannotBeNamed() {
    assertEquals("arg: java.lang.Thread cannot travel", trip.refusal(new Thread[0]));
    assertEquals("arg: java.lang.Thread cannot travel", trip.refusal(new Thread[0][0]));
    assertEquals(
        "arg: an array of more than 16 dimensions",
        trip.refusal(Array.newInstance(int.class, new int[17])));
  }
}
