package org.jworkers.itests.bundles.deep;

import org.jworkers.process.Processes;

/** Argument -> the same, and how many JVMs it has been through, by a child of a child. */
public final class Nested extends InProcess {
  /** For the test. */
  public Nested() {
    super(argument -> run(Processes.process(), Nested::deepest, argument));
  }

  private static String deepest(Object argument) {
    long above = ProcessHandle.current().parent().flatMap(ProcessHandle::parent).stream().count();
    return argument + " below " + above;
  }
}
