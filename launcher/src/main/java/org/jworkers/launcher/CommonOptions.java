package org.jworkers.launcher;

import picocli.CommandLine.Option;

/** The options that every command has. */
final class CommonOptions {
  /** Puts an option after those of the command's own, which all have the order that is usual. */
  static final int LAST = 100;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      order = LAST,
      description = "Show this and exit.")
  private boolean help;

  @Option(
      names = "-v",
      order = LAST,
      description = "Show what happens, and stack traces of errors; -vv shows more.")
  private boolean[] verbose = {};

  /** How often -v was said. */
  int verbosity() {
    return verbose.length;
  }
}
