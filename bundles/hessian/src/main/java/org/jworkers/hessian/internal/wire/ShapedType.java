package org.jworkers.hessian.internal.wire;

import java.io.IOException;
import java.util.List;

/** A type whose objects all have the same fields, in the same order. */
public abstract class ShapedType implements WireType {
  private final Shape shape;

  /** A type of this shape. */
  protected ShapedType(Shape shape) {
    this.shape = shape;
  }

  /** The name and the fields. */
  protected final Shape shape() {
    return shape;
  }

  @Override
  public final String name() {
    return shape.name();
  }

  @Override
  public final Object layout(List<String> fields) throws Refusal {
    if (!fields.equals(shape.fields())) {
      throw new Refusal(
          name()
              + " has the fields "
              + shape.fields()
              + ", but what came has "
              + Limits.printable("" + fields));
    }
    return null;
  }

  @Override
  public final Object readObject(WireReader in, Object layout) throws IOException {
    return readObject(in);
  }

  /** Reads an object: the fields come in the order of the shape. */
  protected abstract Object readObject(WireReader in) throws IOException;
}
