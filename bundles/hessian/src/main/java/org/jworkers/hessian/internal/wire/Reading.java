package org.jworkers.hessian.internal.wire;

import java.io.IOException;

/** Reads something. */
public interface Reading {

  /** Does it. */
  void run() throws IOException;
}
