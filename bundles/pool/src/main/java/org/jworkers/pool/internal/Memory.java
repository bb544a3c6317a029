package org.jworkers.pool.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The resident memory of processes of this machine, where the system tells. */
final class Memory {
  private static final String RESIDENT = "VmRSS:";

  private Memory() {}

  /** In bytes; empty if it cannot be seen, as that of processes elsewhere. */
  static OptionalLong of(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
          .filter(line -> line.startsWith(RESIDENT))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst();
    } catch (IOException | NumberFormatException notToBeSeen) {
      return OptionalLong.empty(); // no such system, or no such process any more
    }
  }
}
