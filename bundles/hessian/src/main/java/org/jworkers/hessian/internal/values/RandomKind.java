package org.jworkers.hessian.internal.values;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Random;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.ShapedType;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Sources of random numbers: the copy goes on with the same numbers. */
final class RandomKind extends ShapedType implements Kind {
  /** What the constructor mixes into a seed, by its documentation. */
  private static final long SCRAMBLE = 0x5DEECE66DL;

  /** The serialized form ends with a boolean, a double, the seed, and a byte for the end. */
  private static final int TAIL = 1 + Double.BYTES + Long.BYTES + 1;

  RandomKind() {
    super(new Shape(Random.class.getName(), "seed"));
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    ByteBuffer tail = ByteBuffer.wrap(Insides.tail(value, TAIL));
    if (tail.get(0) != 0) {
      throw new Refusal(
          "a java.util.Random cannot travel between two calls of nextGaussian: it makes two numbers"
              + " at a time and holds the second");
    }
    out.beginObject(value, shape());
    out.writeLong(tail.getLong(1 + Double.BYTES));
  }

  @Override
  protected Object readObject(WireReader in) throws IOException {
    return new Random(in.longValue() ^ SCRAMBLE);
  }
}
