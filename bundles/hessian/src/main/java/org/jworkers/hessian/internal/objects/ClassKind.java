package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.ShapedType;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Classes as values: only those that a payload may name anyway. */
final class ClassKind extends ShapedType implements Kind {
  ClassKind() {
    super(new Shape(Class.class.getName(), "name"));
  }

  @Override
  public boolean hashedByContent() {
    return false;
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    String name = out.vocabulary().nameOf((Class<?>) value);
    out.beginObject(value, shape());
    out.writeString(name);
  }

  @Override
  protected Object readObject(WireReader in) throws IOException {
    return in.vocabulary().classNamed(in.text());
  }
}
