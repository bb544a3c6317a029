package org.jworkers.hessian.internal.wire;

import java.io.IOException;
import java.util.List;

/** A second mention of a value for which Hessian knows no references. */
final class AgainType implements WireType {

  @Override
  public String name() {
    return WireWriter.AGAIN.name();
  }

  @Override
  public Object layout(List<String> fields) throws Refusal {
    WireWriter.AGAIN.match(fields);
    return null;
  }

  @Override
  public Object readObject(WireReader in, Object layout) throws IOException {
    return in.bareAgain();
  }

  @Override
  public boolean hashedByContent() {
    return false;
  }
}
