package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.ShapedType;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** The constants of an enum, those with a body of their own too: they travel by name. */
final class EnumKind extends ShapedType implements Kind {
  @SuppressWarnings("rawtypes") // of which enum is known at run time only
  private final Class<? extends Enum> type;

  /** Constants of this enum. */
  EnumKind(Class<?> type) {
    super(new Shape(type.getName(), "name"));
    this.type = type.asSubclass(Enum.class);
  }

  @Override
  public boolean hashedByContent() {
    return false;
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    out.beginObject(value, shape());
    out.writeString(((Enum<?>) value).name());
  }

  @Override
  @SuppressWarnings("unchecked")
  protected Object readObject(WireReader in) throws IOException {
    return Enum.valueOf(type, in.text());
  }
}
