package org.jworkers.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows workers at work on something real. */
@Command(
    name = "demo",
    description = {
      "Scan every class file of the running JDK with a pool of workers: threads of this JVM, child"
          + " JVMs, and workers of a server that is started for it.",
      "Shows how it goes, ends with a table and a picture, and compares the result with that of"
          + " the same scan done by one thread: exits with 1 if they differ."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jworkers demo",
      "  jworkers demo --kill-one                  kill -9 one of the workers half-way",
      "  jworkers demo --threads 0 --processes 4   other workers",
      "  jworkers demo --report /tmp/report.html   the picture somewhere else"
    })
final class DemoCommand extends ToolCommand {
  @Option(names = "--kill-one", description = "Kill one process worker half-way (kill -9).")
  private boolean killOne;

  @Option(names = "--threads", paramLabel = "N", description = "Thread workers: ${DEFAULT-VALUE}.")
  private int threads = 1;

  @Option(
      names = "--processes",
      paramLabel = "N",
      description = "Process workers: ${DEFAULT-VALUE}.")
  private int processes = 2;

  @Option(names = "--remotes", paramLabel = "N", description = "Remote workers: ${DEFAULT-VALUE}.")
  private int remotes = 1;

  @Option(
      names = "--batch",
      paramLabel = "N",
      description = "Class files that a worker is given at a time: ${DEFAULT-VALUE}.")
  private int batch = 100;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where to put the picture: ${DEFAULT-VALUE}.")
  private Path report = Path.of("target", "demo", "report.html");

  @Override
  String tool() {
    return "jworkers-demo";
  }

  @Override
  String shape() {
    return "local";
  }

  /** The demo itself says what becomes of its workers. */
  @Override
  Level logged() {
    return Level.SEVERE;
  }

  @Override
  List<String> arguments() {
    return List.of(
        "--kill-one=" + killOne,
        "--threads=" + threads,
        "--processes=" + processes,
        "--remotes=" + remotes,
        "--batch=" + batch,
        "--report=" + report.toAbsolutePath(),
        "--columns=" + Terminal.columns(),
        "--unicode=" + Terminal.showsBlocks());
  }
}
