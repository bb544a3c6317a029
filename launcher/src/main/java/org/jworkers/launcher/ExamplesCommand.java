package org.jworkers.launcher;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the examples of the README. */
@Command(
    name = "examples",
    description = "Run the README's examples, all of them or those that are named.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  jworkers examples", "  jworkers examples PoolWithRestart CustomBackend"})
final class ExamplesCommand extends ToolCommand {
  @Parameters(paramLabel = "NAME", arity = "0..*", description = "The name of an example.")
  private List<String> names = List.of();

  @Override
  String tool() {
    return "jworkers-examples";
  }

  @Override
  String shape() {
    return "local";
  }

  @Override
  List<String> arguments() {
    return names;
  }
}
