package org.jworkers.launcher;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: knows what all of them share. */
@Command(
    name = "jworkers",
    description = "Runs expensive functions in threads, child JVMs and other machines.",
    subcommands = {
      DemoCommand.class,
      ExamplesCommand.class,
      ServerCommand.class,
      SshCommand.class,
      VersionCommand.class,
      HelpCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  jworkers demo                    watch a real job run on four workers",
      "  jworkers examples                run the examples of the README",
      "  jworkers server --port 60006     host workers for other programs",
      "  jworkers ssh alice@far           host workers on another machine",
      "  jworkers help demo               what a command can do",
      "",
      "Exit codes: 0 all went well, 1 something failed, 2 the command was misused."
    })
final class JWorkers implements Runnable {
  @Spec private CommandSpec spec;

  @Mixin private CommonOptions common;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? One of " + names());
  }

  private String names() {
    return String.join(", ", spec.subcommands().keySet());
  }

  /** How much to show: how often -v was said, before the command's name or after it. */
  int verbosity() {
    return common.verbosity()
        + spec.subcommands().values().stream()
            .map(line -> line.getCommandSpec().mixins().get("common"))
            .filter(mixin -> mixin != null)
            .mapToInt(mixin -> ((CommonOptions) mixin.userObject()).verbosity())
            .sum();
  }
}
