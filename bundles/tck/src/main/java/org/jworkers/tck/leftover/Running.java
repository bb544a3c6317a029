package org.jworkers.tck.leftover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether processes run that are nobody's children any more. */
public final class Running {
  private Running() {}

  /**
   * Whether a process does anything. One that has ended stays in the list of processes until
   * whoever adopted it takes note, which may be a while later.
   */
  public static boolean runs(ProcessHandle process) {
    return process.isAlive() && !hasEnded(process.pid());
  }

  private static boolean hasEnded(long pid) {
    try {
      String status = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return status.charAt(status.lastIndexOf(')') + 2) == 'Z';
    } catch (IOException gone) {
      return Files.isDirectory(Path.of("/proc"));
    }
  }
}
