package org.jworkers.spi;

import java.util.Set;

/**
 * The options that a worker type has whose workers run {@link Launch#command()}. The runtime reads
 * them when it makes the command; a provider only has to name them as its own.
 */
public final class ChildJvm {
  /** The largest heap, as in -Xmx. */
  public static final String HEAP = "heap";

  /** Further arguments of the JVM, one a line. */
  public static final String JVM_ARGUMENTS = "jvmArguments";

  /** Variables of the environment, as name=value, one a line. */
  public static final String ENVIRONMENT = "environment";

  /** The directory in which the process runs. */
  public static final String DIRECTORY = "directory";

  /** The folder of the Java to use. */
  public static final String JAVA_HOME = "javaHome";

  /** By how much the process gives way to others, as the command nice has it: 0 to 19. */
  public static final String NICENESS = "niceness";

  /** All of them. */
  public static final Set<String> OPTIONS =
      Set.of(HEAP, JVM_ARGUMENTS, ENVIRONMENT, DIRECTORY, JAVA_HOME, NICENESS);

  private ChildJvm() {}
}
