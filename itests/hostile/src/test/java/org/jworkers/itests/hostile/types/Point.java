package org.jworkers.itests.hostile.types;

/** A record that does not take every value. */
public record Point(int x, long y, String name) {

  /** Refuses negative places. */
  public Point {
    if (x < 0) {
      throw new IllegalArgumentException("negative: " + x);
    }
  }
}
