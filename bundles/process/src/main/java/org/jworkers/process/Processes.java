package org.jworkers.process;

import org.jworkers.api.PlainSpec;

/** Where specs of process workers come from. */
public final class Processes {
  private Processes() {}

  /** A worker that is a child JVM of this one, on the same machine. */
  public static ProcessSpec process() {
    return new ProcessSpec(new PlainSpec("process"));
  }
}
