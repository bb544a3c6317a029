package org.jworkers.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.spi.ToolProvider;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * A command whose work is done by a tool: a {@link ToolProvider}, so that the launcher need not
 * know any class of the bundle that offers it. A tool that is on the launcher's own path is run as
 * it is; otherwise a framework is started and the tool is run in there.
 */
abstract class ToolCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @ParentCommand private JWorkers root;

  @Mixin private CommonOptions common;

  @Option(
      names = "--bundles",
      order = CommonOptions.LAST,
      paramLabel = "PATH",
      description = "Install these bundles too: a jar, or a folder of jars; may be repeated.")
  private List<Path> bundles = List.of();

  /** The bundles that the user has named. */
  final List<Path> bundles() {
    return bundles;
  }

  /** The name of the tool. */
  abstract String tool();

  /** The folder in {@code configs} with the framework to start for it. */
  abstract String shape();

  /** Which bundles the framework gets besides those of its shape. */
  List<Path> installed() {
    return bundles;
  }

  /** Whether the tool runs in a framework of this installation, as opposed to on our own path. */
  final boolean inFramework() {
    return !PathWorld.has(tool());
  }

  /** From which level on what is logged is shown, if nobody wants to see more. */
  Level logged() {
    return Level.WARNING;
  }

  /** What the tool is told, each as {@code --name=value}. */
  abstract List<String> arguments();

  @Override
  public final Integer call() throws Exception {
    Logging.configure(root.verbosity(), logged());
    try (StopSignal signal = new StopSignal()) {
      try {
        return run(signal);
      } catch (Exception consequence) {
        if (signal.hasArrived() && root.verbosity() == 0) {
          return CommandLine.ExitCode.SOFTWARE; // whoever gave the signal need not be told of it
        }
        throw consequence;
      }
    }
  }

  private int run(StopSignal signal) throws Exception {
    CommandLine line = spec.commandLine();
    String[] arguments = arguments().toArray(String[]::new);
    try (World world = world()) {
      ToolProvider tool = world.tool(tool());
      return signal.interrupting(() -> tool.run(line.getOut(), line.getErr(), arguments));
    }
  }

  private World world() throws Exception {
    return inFramework()
        ? FrameworkWorld.start(Home.find(), shape(), installed())
        : new PathWorld();
  }
}
