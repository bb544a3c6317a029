package org.jworkers.hessian.internal.values;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/** An atomic reference, which may lead back to itself. */
final class ReferenceKind implements Kind, WireType {
  private static final Shape SHAPE = new Shape(AtomicReference.class.getName(), "value");

  @Override
  public String name() {
    return SHAPE.name();
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
    out.beginObject(value, SHAPE);
    out.field("get()", ((AtomicReference<?>) value).get());
  }

  @Override
  public Object layout(List<String> fields) throws Refusal {
    SHAPE.match(fields);
    return null;
  }

  @Override
  public Object readObject(WireReader in, Object layout) throws IOException {
    AtomicReference<Object> reference = new AtomicReference<>();
    in.known(reference);
    reference.set(in.field("get()"));
    return reference;
  }
}
