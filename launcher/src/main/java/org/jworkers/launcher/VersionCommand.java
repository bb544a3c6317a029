package org.jworkers.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says which jworkers this is, and which Java runs it. */
@Command(
    name = "version",
    description = "Show which version this is, and which Java runs it.",
    footerHeading = "%nExample:%n",
    footer = "  jworkers version")
final class VersionCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Override
  public void run() {
    spec.commandLine().getOut().println("jworkers " + Version.ofThisBuild());
    spec.commandLine().getOut().println("java " + Runtime.version());
  }
}
