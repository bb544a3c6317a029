package org.jworkers.itests.hostile.victim;

/** Stands for an object with a method that does damage, as a process builder has. */
public final class Trap {
  private final String chain;

  /** A trap of this chain. */
  public Trap(String chain) {
    this.chain = chain;
  }

  /** Does the damage. */
  public Object spring() {
    return Flag.raise(chain);
  }
}
