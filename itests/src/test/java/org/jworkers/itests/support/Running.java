package org.jworkers.itests.support;

/** Whether processes run that are nobody's children any more. */
public final class Running {
  private Running() {}

  /** As the kit sees it. */
  public static boolean runs(ProcessHandle process) {
    return org.jworkers.tck.leftover.Running.runs(process);
  }
}
