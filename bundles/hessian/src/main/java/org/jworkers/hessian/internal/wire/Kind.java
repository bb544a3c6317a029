package org.jworkers.hessian.internal.wire;

import java.io.IOException;

/** How the values of one class, or of a few, are written. Has no state of its own. */
public interface Kind {

  /**
   * Writes a value.
   *
   * @param value neither null nor written before in this message
   */
  void write(Object value, WireWriter out) throws IOException;

  /**
   * Whether a value may be referred to before it is complete, so that a cycle can lead through it:
   * the reader makes an empty one first and fills it then.
   */
  default boolean cyclic() {
    return false;
  }
}
