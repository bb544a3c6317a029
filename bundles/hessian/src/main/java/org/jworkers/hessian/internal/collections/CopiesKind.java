package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.ShapedType;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Lists that hold one item many times: few bytes for what may take long to hash. */
final class CopiesKind extends ShapedType implements Kind {
  CopiesKind() {
    super(new Shape("jworkers.Copies", "count", "item"));
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    List<?> copies = (List<?>) value;
    out.beginObject(value, shape());
    out.writeInt(copies.size());
    out.field("get(0)", copies.isEmpty() ? null : copies.get(0));
  }

  @Override
  protected Object readObject(WireReader in) throws IOException {
    int count = in.intValue();
    in.claimHash(count);
    return Collections.nCopies(count, in.field("get(0)"));
  }
}
