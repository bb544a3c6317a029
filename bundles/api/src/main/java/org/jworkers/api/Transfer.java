package org.jworkers.api;

/**
 * The way that a value goes between the two sides of a worker.
 *
 * <p>A serializable class may have a method {@code Object writeReplace(Transfer transfer)}. It is
 * found by the same rules as Java serialization's {@code writeReplace()} and does the same, but
 * knows where the value goes: what it returns travels in the value's place. It takes precedence
 * over a {@code writeReplace()} of the same class or of a superclass. A subclass that has a {@code
 * writeReplace()} hides it: its values go to a child as that says, and are refused on the way to
 * another host.
 *
 * <p>Values of a worker in the same JVM do not travel, and a copy of a default argument does not
 * leave the machine.
 */
public enum Transfer {
  /** Between a JVM and its child, on one machine. */
  LOCAL,
  /** Between a client and a server, which may be on another machine. */
  REMOTE;

  /** Whether the other side may be on another machine. */
  public boolean isRemote() {
    return this == REMOTE;
  }
}
