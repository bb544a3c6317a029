package org.jworkers.itests.hostile.types;

/** Has a field of the same name as its base. */
public final class Leaf extends Node {
  private static final long serialVersionUID = 1L;

  private final String number;

  /** A leaf. */
  public Leaf(String number) {
    super(1, -0.0);
    this.number = number;
  }

  @Override
  public String toString() {
    return number;
  }
}
