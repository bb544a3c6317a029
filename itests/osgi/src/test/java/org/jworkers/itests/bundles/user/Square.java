package org.jworkers.itests.bundles.user;

/** Worker type -> the square of 7, by such a worker. */
public final class Square extends Run<Integer, Integer> {
  /** For the test. */
  public Square() {
    super(Tasks::square, 7);
  }
}
