package org.jworkers.itests.hostile.types;

/** An enum of which one constant has a body. */
public enum Shade {
  /** Plain. */
  LIGHT,
  /** With a body. */
  DARK {
    @Override
    public int depth() {
      return 9;
    }
  };

  /** How dark it is. */
  public int depth() {
    return 1;
  }
}
