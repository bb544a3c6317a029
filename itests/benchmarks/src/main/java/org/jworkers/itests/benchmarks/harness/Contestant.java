package org.jworkers.itests.benchmarks.harness;

/** Something to be measured, in a JVM of its own; does a round of work whenever it is told. */
public interface Contestant extends AutoCloseable {

  /** Makes ready what all rounds use. */
  default void open() throws Exception {}

  /** One round of work. Rounds before the first counted one are its warm-up. */
  Sample round() throws Exception;

  @Override
  default void close() throws Exception {}

  /**
   * What a round found.
   *
   * @param value the figure of the line, in the line's unit
   * @param tasks how many tasks it did, for the CPU time of each; 0 if that makes no sense
   * @param cpuNanos CPU time that the contestant itself has measured; 0 to have all that its
   *     processes used divided by the tasks
   */
  record Sample(double value, long tasks, long cpuNanos) {

    /** A round whose CPU time the harness takes. */
    public Sample(double value, long tasks) {
      this(value, tasks, 0);
    }
  }
}
