package org.jworkers.core.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jworkers.api.Death;
import org.jworkers.api.Rung;
import org.jworkers.api.WorkerId;
import org.jworkers.core.child.Whereabouts;

/** Writes the parts of a death certificate that do not need the worker's own history. */
final class Deaths {
  /** Exit values above this one are signals, says the JVM's way of reporting them. */
  private static final int SIGNALLED = 128;

  private Deaths() {}

  /**
   * Of a process that ended.
   *
   * @param fault why its line was given up before, if it was
   */
  static Death ofProcess(Process process, List<String> lastLines, Optional<String> fault) {
    int exit = process.exitValue();
    boolean signalled = exit > SIGNALLED && exit < SIGNALLED + 65;
    return new Death(
        fault.map(why -> why + ". ").orElse("")
            + (signalled
                ? "The process was ended by signal " + (exit - SIGNALLED)
                : "The process ended by itself"),
        signalled ? OptionalInt.empty() : OptionalInt.of(exit),
        signalled ? OptionalInt.of(exit - SIGNALLED) : OptionalInt.empty(),
        new WorkerId(Whereabouts.host(), process.pid(), 0),
        crashLog(process.pid()),
        lastLines,
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Rung.NONE);
  }

  /** Of whatever has no exit value. */
  static Death plain(String cause, WorkerId where) {
    return new Death(
        cause,
        OptionalInt.empty(),
        OptionalInt.empty(),
        where,
        Optional.empty(),
        List.of(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Rung.NONE);
  }

  /** Where the JVM of that process writes what it knows of its crash. */
  static Path crashLogFile(String pid) {
    return Path.of(System.getProperty("java.io.tmpdir"), "hs_err_pid" + pid + ".log");
  }

  private static Optional<Path> crashLog(long pid) {
    return Optional.of(crashLogFile(Long.toString(pid))).filter(Files::exists);
  }
}
