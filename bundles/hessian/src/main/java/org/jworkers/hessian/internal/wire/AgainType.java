package org.jworkers.hessian.internal.wire;

import java.io.IOException;

/** A second mention of a value for which Hessian knows no references. */
final class AgainType extends ShapedType {
  AgainType() {
    super(WireWriter.AGAIN);
  }

  @Override
  protected Object readObject(WireReader in) throws IOException {
    return in.bareAgain();
  }

  @Override
  public boolean hashedByContent() {
    return false;
  }
}
