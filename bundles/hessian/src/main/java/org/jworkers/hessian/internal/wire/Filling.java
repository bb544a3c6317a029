package org.jworkers.hessian.internal.wire;

/** Puts things that have been read into a collection. */
public interface Filling {

  /** Does it. */
  void run() throws Refusal;
}
