package org.jworkers.spi;

import java.util.List;

/**
 * The parts of a command line between which the runtime puts what it has to say itself: {@code java
 * <options of the runtime and the spec> <jvmArguments> <main> <arguments> <runtime's>}.
 *
 * @param jvmArguments what the JVM is told: paths, modules
 * @param main the main class, or {@code -m} and the main module
 * @param arguments the first arguments of the main class
 */
public record ChildCommand(List<String> jvmArguments, List<String> main, List<String> arguments) {

  /** Copies the lists. */
  public ChildCommand {
    jvmArguments = List.copyOf(jvmArguments);
    main = List.copyOf(main);
    arguments = List.copyOf(arguments);
  }
}
