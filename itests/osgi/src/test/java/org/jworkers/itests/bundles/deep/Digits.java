package org.jworkers.itests.bundles.deep;

import org.jworkers.process.ProcessSpec;
import org.jworkers.process.Processes;

/** The tag of a locale -> 123, as a child JVM writes it whose default that is. */
public final class Digits extends InProcess {
  /** For the test. */
  public Digits() {
    super(ignored -> String.format("%d", 123));
  }

  @Override
  ProcessSpec spec(Object tag) {
    String[] parts = ((String) tag).split("-");
    return Processes.process()
        .jvmArgument("-Duser.language=" + parts[0])
        .jvmArgument("-Duser.country=" + parts[1]);
  }
}
