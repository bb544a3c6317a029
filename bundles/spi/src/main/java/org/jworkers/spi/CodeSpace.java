package org.jworkers.spi;

/**
 * The set of classes that a task sees, and the rules by which a payload may name them.
 *
 * <p>Safe for use by many threads. On the two sides of a worker, two code spaces are the same if
 * their names are; within a JVM those are equal that load the same classes.
 */
public interface CodeSpace {

  /**
   * The name by which the other side finds its own form of this code space: {@code
   * bundle:com.acme.fft;1.2.0}, {@code module:com.acme.fft@1.2.0}, {@code path:}.
   */
  String name();

  /**
   * The name by which the other side finds a form of this code space in one of several versions:
   * {@code bundle:com.acme.fft;[1.2,2)}.
   *
   * @param versions which ones will do, as an OSGi version range
   * @throws IllegalArgumentException if this code space has no versions to choose from, or that is
   *     no range
   */
  default String name(String versions) {
    throw new IllegalArgumentException(
        "The versions " + versions + " were asked for; code space '" + name() + "' has none");
  }

  /**
   * Whether a payload may name this class. Judged by the name alone, without loading anything, so
   * that the class of a refused name is never loaded. JDK types are the codec's business: a code
   * space offers none.
   *
   * @param className the binary name of a class that is no array, such as {@code
   *     com.acme.Outer$Inner}
   */
  boolean offers(String className);

  /**
   * What a user has to write where, so that {@link #offers} becomes true, in one sentence.
   *
   * @param className a name that is not offered
   */
  String howToOffer(String className);

  /**
   * Loads a class as the task would see it, without initialising it. The caller has asked {@link
   * #offers} before.
   *
   * @throws ClassNotFoundException if the task would not see such a class
   */
  Class<?> load(String className) throws ClassNotFoundException;
}
