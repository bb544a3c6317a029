package org.jworkers.hessian.internal.values;

import java.io.IOException;
import java.lang.reflect.Array;
import org.jworkers.hessian.internal.wire.Catalogue;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Limits;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.ShapedType;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;
import org.jworkers.spi.Block;

/**
 * Arrays of one primitive type: short ones are lists, as in any Hessian, long ones are blocks
 * beside the message, and an object of the same name refers to the block.
 */
final class PrimitiveArrayKind extends ShapedType implements Kind {
  private final Class<?> element;

  private PrimitiveArrayKind(Class<?> element) {
    super(new Shape("[" + element, "block"));
    this.element = element;
  }

  /** Makes the eight of them known. */
  static void addTo(Catalogue catalogue) {
    for (Class<?> element : Block.ELEMENTS) {
      catalogue.add(element.arrayType(), new PrimitiveArrayKind(element));
      catalogue.addClass(element);
    }
  }

  @Override
  public boolean cyclic() {
    return true;
  }

  @Override
  public boolean hashedByContent() {
    return false;
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    int length = Array.getLength(value);
    long size = (long) length * Block.width(element);
    if (size > Integer.MAX_VALUE - 8) {
      throw new Refusal(value.getClass().getTypeName() + " of more than 2 GiB cannot travel");
    }
    if (size >= Limits.BLOCK) {
      out.beginObject(value, shape());
      out.writeInt(out.block(Block.lent(value)));
    } else if (value instanceof byte[] bytes) {
      if (!out.bareAgain(bytes)) {
        out.writeBytes(bytes);
      }
    } else {
      out.beginList(value, name(), length);
      Elements.write(value, out);
    }
  }

  @Override
  protected Object readObject(WireReader in) throws IOException {
    Block block = in.block(in.intValue());
    if (block.element() != element) {
      throw new Refusal("a block of [" + block.element() + " is no " + name());
    }
    return block.take();
  }

  @Override
  public Object readList(WireReader in, int length) throws IOException {
    Object array = Array.newInstance(element, Math.max(0, length));
    int count = 0;
    while (length < 0 ? !in.atEnd() : count < length) {
      if (count == Array.getLength(array)) {
        array = longer(array, count);
      }
      Elements.read(array, count++, in);
    }
    if (length < 0) {
      in.end();
    }
    return length < 0 ? copy(array, count, count) : array;
  }

  private Object longer(Object array, int count) {
    return copy(array, count, Math.max(16, 2 * count));
  }

  private Object copy(Object array, int count, int length) {
    Object copy = Array.newInstance(element, length);
    System.arraycopy(array, 0, copy, 0, Math.min(count, length));
    return copy;
  }
}
