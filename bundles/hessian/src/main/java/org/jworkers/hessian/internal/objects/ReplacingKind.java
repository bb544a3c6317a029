package org.jworkers.hessian.internal.objects;

import java.io.IOException;
import java.util.List;
import org.jworkers.hessian.internal.wire.Kind;
import org.jworkers.hessian.internal.wire.Refusal;
import org.jworkers.hessian.internal.wire.WireReader;
import org.jworkers.hessian.internal.wire.WireType;
import org.jworkers.hessian.internal.wire.WireWriter;

/** Objects of a class that puts others in their place when they are written. */
final class ReplacingKind<K extends Kind & WireType> implements Kind, WireType {
  private final K own;
  private final Replacement replacement;

  /**
   * Objects of one class.
   *
   * @param own how they are written if they are not replaced
   */
  ReplacingKind(K own, Replacement replacement) {
    this.own = own;
    this.replacement = replacement;
  }

  @Override
  public String name() {
    return own.name();
  }

  @Override
  public void write(Object value, WireWriter out) throws IOException {
    Object substitute = replacement.of(value, out.vocabulary().transfer());
    if (substitute == value) {
      own.write(value, out);
    } else if (substitute != null && substitute.getClass() == value.getClass()) {
      out.writeInstead(value, substitute, own);
    } else {
      out.writeInstead(value, substitute);
    }
  }

  @Override
  public Object layout(List<String> fields) throws Refusal {
    return own.layout(fields);
  }

  @Override
  public Object readObject(WireReader in, Object layout) throws IOException {
    return own.readObject(in, layout);
  }

  @Override
  public boolean hashedByContent() {
    return own.hashedByContent();
  }
}
