package org.jworkers.spi;

import java.util.Optional;

/**
 * Finds code spaces of one kind, and knows how to re-create them in another JVM on this machine.
 * Safe for use by many threads.
 */
public interface CodeSpaces {

  /**
   * The code space in which {@code type} lives.
   *
   * @param type the class of a task; may be one that the JVM made for a lambda
   * @return empty if it lives in none of this kind
   */
  Optional<CodeSpace> of(Class<?> type);

  /**
   * The code space with a name that came from another JVM.
   *
   * @return empty if the name is not of this kind
   * @throws IllegalArgumentException if it is of this kind, but there is none of that name here;
   *     the message says what is there instead
   */
  Optional<CodeSpace> named(String name);

  /**
   * How a JVM is started that has this code space and runs the child side of a worker in it.
   *
   * @param space one of this kind
   */
  ChildCommand command(CodeSpace space);
}
