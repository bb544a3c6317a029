package org.jworkers.hessian.internal.values;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.BitSet;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.jworkers.hessian.internal.wire.Catalogue;

/** Numbers, and what holds numbers, bits and characters. */
public final class Numbers {
  private Numbers() {}

  /** Makes them known. */
  public static void addTo(Catalogue catalogue) {
    Values values = new Values(catalogue);
    addBoxes(values);
    addBig(values);
    addHolders(values);
    addTexts(values);
    catalogue.add(Random.class, new RandomKind());
  }

  /** The boxes that Hessian has no token for: it would give back a wider number. */
  private static void addBoxes(Values values) {
    values.of(Byte.class, "value").part(v -> v.intValue()).from(p -> narrow(p, Byte.MIN_VALUE));
    values
        .of(Short.class, "value")
        .part(v -> v.intValue())
        .from(p -> (short) within(p.intAt(0), Short.MIN_VALUE, Short.MAX_VALUE));
    values.of(Float.class, "value").part(v -> v.doubleValue()).from(p -> (float) p.doubleAt(0));
    values
        .of(Character.class, "value")
        .part(v -> (int) v)
        .from(p -> (char) within(p.intAt(0), Character.MIN_VALUE, Character.MAX_VALUE));
  }

  /** As bytes, since to read many decimal digits takes time that grows with their square. */
  private static void addBig(Values values) {
    values
        .of(BigInteger.class, "bytes")
        .part(v -> v.toByteArray())
        .from(p -> new BigInteger(p.at(0, byte[].class)));
    values
        .of(BigDecimal.class, "unscaled", "scale")
        .as(v -> new Object[] {v.unscaledValue().toByteArray(), v.scale()})
        .from(p -> new BigDecimal(new BigInteger(p.at(0, byte[].class)), p.intAt(1)));
    values
        .of(MathContext.class, "precision", "rounding")
        .as(v -> new Object[] {v.getPrecision(), v.getRoundingMode()})
        .from(p -> new MathContext(p.intAt(0), p.at(1, RoundingMode.class)));
  }

  private static void addHolders(Values values) {
    values
        .of(AtomicBoolean.class, "value")
        .part(AtomicBoolean::get)
        .from(p -> new AtomicBoolean(p.booleanAt(0)));
    values
        .of(AtomicInteger.class, "value")
        .part(AtomicInteger::get)
        .from(p -> new AtomicInteger(p.intAt(0)));
    values
        .of(AtomicLong.class, "value")
        .part(AtomicLong::get)
        .from(p -> new AtomicLong(p.longAt(0)));
    values
        .of(AtomicIntegerArray.class, "values")
        .part(v -> IntStream.range(0, v.length()).map(v::get).toArray())
        .from(p -> new AtomicIntegerArray(p.at(0, int[].class)));
    values
        .of(AtomicLongArray.class, "values")
        .part(v -> IntStream.range(0, v.length()).mapToLong(v::get).toArray())
        .from(p -> new AtomicLongArray(p.at(0, long[].class)));
    values.of(LongAdder.class, "sum").part(LongAdder::sum).from(Numbers::longAdder);
    values.of(DoubleAdder.class, "sum").part(DoubleAdder::sum).from(Numbers::doubleAdder);
    values
        .of(BitSet.class, "words")
        .part(BitSet::toLongArray)
        .from(p -> BitSet.valueOf(p.at(0, long[].class)));
  }

  private static void addTexts(Values values) {
    values
        .of(StringBuilder.class, "text")
        .part(StringBuilder::toString)
        .from(p -> new StringBuilder(p.textAt(0)));
    values
        .of(StringBuffer.class, "text")
        .part(StringBuffer::toString)
        .from(p -> new StringBuffer(p.textAt(0)));
  }

  private static Byte narrow(Parts parts, byte lowest) {
    return (byte) within(parts.intAt(0), lowest, Byte.MAX_VALUE);
  }

  private static int within(int value, int lowest, int highest) {
    if (value < lowest || value > highest) {
      throw new IllegalArgumentException(value + " lies outside " + lowest + " to " + highest);
    }
    return value;
  }

  private static LongAdder longAdder(Parts parts) {
    LongAdder adder = new LongAdder();
    adder.add(parts.longAt(0));
    return adder;
  }

  private static DoubleAdder doubleAdder(Parts parts) {
    DoubleAdder adder = new DoubleAdder();
    adder.add(parts.doubleAt(0));
    return adder;
  }
}
