package org.jworkers.launcher;

import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The options that every command has. */
final class CommonOptions {
  /** Puts an option after those of the command's own, which all have the order that is usual. */
  static final int LAST = 100;

  private static final String VERBOSE = "-v";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      order = LAST,
      description = "Show this and exit.")
  private boolean help;

  @Option(
      names = VERBOSE,
      order = LAST,
      description = "Show what happens, and stack traces of errors; -vv shows more.")
  private void verbose(boolean[] times) {
    Logging.configure(times == null ? 0 : times.length);
  }

  /** Whether a command line has {@code -v} anywhere. */
  static boolean isVerbose(ParseResult line) {
    return line.hasMatchedOption(VERBOSE) || (line.hasSubcommand() && isVerbose(line.subcommand()));
  }
}
