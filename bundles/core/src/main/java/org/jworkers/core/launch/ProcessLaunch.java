package org.jworkers.core.launch;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jworkers.spi.ChildCommand;
import org.jworkers.spi.CodeSpace;

/** A child JVM about to start: its command, and the place where it will call back. */
public final class ProcessLaunch {
  private final Facilities facilities;
  private final String name;
  private final Callback callback;
  private final JvmCommand command;

  /**
   * Prepares a child.
   *
   * @param name the worker's name
   * @param space the code space that the child is to have
   * @param options those of the spec
   */
  public ProcessLaunch(
      Facilities facilities, String name, CodeSpace space, Map<String, String> options)
      throws IOException {
    this.facilities = facilities;
    this.name = name;
    ChildCommand parts = facilities.plugIns().kindOf(space.name()).command(space);
    this.callback = Callback.in(facilities.scratch().folder());
    this.command = new JvmCommand(parts, options, List.of(callback.folder().toString(), name));
  }

  /** The command line. */
  public List<String> command() {
    return command.line();
  }

  /** A builder with the command line, environment and directory. */
  public ProcessBuilder builder() {
    return command.builder();
  }

  /** The child runs as this process. */
  public LaunchedChild over(Process process) {
    return new ProcessChild(facilities, name, process, callback);
  }

  /** Nothing will call back. */
  public void abandon() {
    try {
      callback.close();
    } catch (IOException nothingToDo) {
      // It listens no more, and its folder goes now.
    }
    Scratch.delete(callback.folder());
  }
}
