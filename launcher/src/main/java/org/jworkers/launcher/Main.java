package org.jworkers.launcher;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The command {@code jworkers}. Exits with 0 if all went well, 1 if something failed, 2 on misuse.
 */
public final class Main {
  private Main() {}

  /** Runs the command and ends the JVM. */
  public static void main(String[] arguments) {
    System.exit(
        run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
  }

  /** Runs the command and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    JWorkers root = new JWorkers();
    return new CommandLine(root)
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::misused)
        .setExecutionExceptionHandler((error, line, parsed) -> failed(error, line, root))
        .execute(arguments);
  }

  private static int misused(ParameterException error, String[] arguments) {
    CommandLine line = error.getCommandLine();
    line.getErr().println("jworkers: " + error.getMessage());
    line.getErr()
        .println("Try '" + line.getCommandSpec().qualifiedName() + " --help' for what there is.");
    return CommandLine.ExitCode.USAGE;
  }

  private static int failed(Exception error, CommandLine line, JWorkers root) {
    if (root.verbosity() > 0) {
      error.printStackTrace(line.getErr());
    } else {
      line.getErr().println("jworkers: " + Errors.inWords(error));
      line.getErr().println("(-v shows where this comes from)");
    }
    return CommandLine.ExitCode.SOFTWARE;
  }
}
