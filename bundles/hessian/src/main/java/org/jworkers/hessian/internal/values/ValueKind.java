package org.jworkers.hessian.internal.values;

import java.io.IOException;
import java.util.function.Function;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.ShapedType;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/**
 * An immutable value that can be taken apart into a few fields, and made from them again.
 *
 * @param <T> the class of the values
 */
public final class ValueKind<T> extends ShapedType implements Kind {
  private final Class<T> type;
  private final Function<T, Object[]> apart;
  private final Function<Parts, T> together;

  /**
   * Values of one class.
   *
   * @param shape the name and fields on the wire
   * @param apart gives as many parts as the shape has fields
   * @param together may throw any runtime exception if the parts are no good
   */
  public ValueKind(
      Shape shape, Class<T> type, Function<T, Object[]> apart, Function<Parts, T> together) {
    super(shape);
    this.type = type;
    this.apart = apart;
    this.together = together;
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    Object[] parts = apart.apply(type.cast(value));
    out.beginObject(value, shape());
    for (int i = 0; i < parts.length; i++) {
      out.field(shape().fields().get(i), parts[i]);
    }
  }

  @Override
  protected Object readObject(WireReader in) throws IOException {
    Object[] parts = new Object[shape().fields().size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = in.field(shape().fields().get(i));
    }
    return together.apply(new Parts(parts));
  }
}
