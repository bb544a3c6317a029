package org.jworkers.hessian.internal.wire;

import java.io.IOException;

/** Writes something. */
public interface Writing {

  /** Does it. */
  void run(WireWriter out) throws IOException;
}
