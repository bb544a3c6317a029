package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.util.List;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/** The constants of an enum, those with a body of their own too: they travel by name. */
final class EnumKind implements Kind, WireType {
  @SuppressWarnings("rawtypes") // of which enum is known at run time only
  private final Class<? extends Enum> type;

  private final Shape shape;

  /** Constants of this enum. */
  EnumKind(Class<?> type) {
    this.type = type.asSubclass(Enum.class);
    this.shape = new Shape(type.getName(), "name");
  }

  @Override
  public String name() {
    return shape.name();
  }

  @Override
  public boolean hashedByContent() {
    return false;
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    out.beginObject(value, shape);
    out.writeString(((Enum<?>) value).name());
  }

  @Override
  public Object layout(List<String> fields) throws Refusal {
    shape.match(fields);
    return null;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Object readObject(WireReader in, Object layout) throws IOException {
    return Enum.valueOf(type, in.text());
  }
}
