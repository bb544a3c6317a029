package org.jworkers.ssh.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be run on the far machine.
 *
 * @param directory where, if not where the login gets to
 * @param java the java command, if not that of {@code JAVA_HOME} or of the path
 * @param command what to start in place of a server that was sent
 * @param arguments more arguments for the server
 */
public record FarSide(
    Optional<String> directory,
    Optional<String> java,
    Optional<String> command,
    List<String> arguments) {

  /** As the far machine has it. */
  public static final FarSide USUAL =
      new FarSide(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

  /** The same in this directory. */
  public FarSide withDirectory(String path) {
    return new FarSide(Optional.of(path), java, command, arguments);
  }

  /** The same with this java command. */
  public FarSide withJava(String path) {
    return new FarSide(directory, Optional.of(path), command, arguments);
  }

  /** The same with this command. */
  public FarSide withCommand(String text) {
    return new FarSide(directory, java, Optional.of(text), arguments);
  }

  /** The same with an argument more. */
  public FarSide withArgument(String argument) {
    return new FarSide(
        directory, java, command, Stream.concat(arguments.stream(), Stream.of(argument)).toList());
  }
}
