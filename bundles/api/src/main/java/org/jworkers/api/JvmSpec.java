package org.jworkers.api;

import java.nio.file.Path;

/**
 * The base of the specs of worker types whose workers have a JVM of their own.
 *
 * @param <S> the spec's own type
 */
public abstract class JvmSpec<S extends JvmSpec<S>> extends TypedSpec<S> {

  /** A spec with these values. */
  protected JvmSpec(PlainSpec values) {
    super(values);
  }

  /** Limits the heap of the worker's JVM, in the JVM's own notation: "256m", "4g". */
  public final S heap(String size) {
    return with("heap", size);
  }

  /** Adds an argument to the command line of the worker's JVM. */
  public final S jvmArgument(String argument) {
    return append("jvmArguments", argument);
  }

  /** Adds a variable to the environment of the worker's process, or replaces it. */
  public final S environment(String variable, String value) {
    return append("environment", variable + "=" + value);
  }

  /** Says in which directory the worker's process runs. */
  public final S directory(Path directory) {
    return with("directory", directory.toString());
  }

  /** Says which Java runs the worker: the folder that has {@code bin/java}. */
  public final S javaHome(Path javaHome) {
    return with("javaHome", javaHome.toString());
  }

  /**
   * Says by how much the worker's process gives way to others, from 0 for not at all to 19. Needs a
   * system that has the command {@code nice}.
   */
  public final S niceness(int niceness) {
    return with("niceness", Integer.toString(niceness));
  }

  private S append(String option, String line) {
    String before = options().get(option);
    return with(option, before == null ? line : before + "\n" + line);
  }
}
