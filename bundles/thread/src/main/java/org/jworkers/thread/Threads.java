package org.jworkers.thread;

import org.jworkers.api.PlainSpec;

/** Where specs of thread workers come from. */
public final class Threads {
  private Threads() {}

  /** A worker that is a thread of this JVM. */
  public static ThreadSpec thread() {
    return new ThreadSpec(new PlainSpec("thread"));
  }
}
