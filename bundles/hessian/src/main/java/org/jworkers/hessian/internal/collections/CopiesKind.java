package org.jworkers.hessian.internal.collections;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.Shape;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Lists that hold one item many times: few bytes for what may take long to hash. */
final class CopiesKind implements Kind, WireType {
  private static final Shape SHAPE = new Shape("jworkers.Copies", "count", "item");

  @Override
  public String name() {
    return SHAPE.name();
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    List<?> copies = (List<?>) value;
    out.beginObject(value, SHAPE);
    out.writeInt(copies.size());
    out.field("get(0)", copies.isEmpty() ? null : copies.get(0));
  }

  @Override
  public Object layout(List<String> fields) throws Refusal {
    SHAPE.match(fields);
    return null;
  }

  @Override
  public Object readObject(WireReader in, Object layout) throws IOException {
    int count = in.intValue();
    in.claimHash(count);
    return Collections.nCopies(count, in.field("get(0)"));
  }
}
