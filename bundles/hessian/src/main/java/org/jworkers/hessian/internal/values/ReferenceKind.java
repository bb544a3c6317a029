package org.jworkers.hessian.internal.values;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.ShapedType;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** An atomic reference, which may lead back to itself. */
final class ReferenceKind extends ShapedType implements Kind {
  ReferenceKind() {
    super(new Shape(AtomicReference.class.getName(), "value"));
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
    out.beginObject(value, shape());
    out.field("get()", ((AtomicReference<?>) value).get());
  }

  @Override
  protected Object readObject(WireReader in) throws IOException {
    AtomicReference<Object> reference = new AtomicReference<>();
    in.known(reference);
    reference.set(in.field("get()"));
    return reference;
  }
}
