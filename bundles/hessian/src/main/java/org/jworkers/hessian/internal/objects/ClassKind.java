package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.util.List;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Classes as values: only those that a payload may name anyway. */
final class ClassKind implements Kind, WireType {
  private static final Shape SHAPE = new Shape(Class.class.getName(), "name");

  @Override
  public String name() {
    return SHAPE.name();
  }

  @Override
  public boolean hashedByContent() {
    return false;
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    String name = out.vocabulary().nameOf((Class<?>) value);
    out.beginObject(value, SHAPE);
    out.writeString(name);
  }

  @Override
  public Object layout(List<String> fields) throws Refusal {
    SHAPE.match(fields);
    return null;
  }

  @Override
  public Object readObject(WireReader in, Object layout) throws IOException {
    return in.vocabulary().classNamed(in.text());
  }
}
