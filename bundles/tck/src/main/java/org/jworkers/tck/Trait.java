package org.jworkers.tck;

/**
 * What a worker type is like, as far as the contract depends on it. A row that needs a trait which
 * the type does not have is reported as not applicable.
 */
public enum Trait {
  /** Its tasks run in the JVM of the test. */
  SAME_JVM("a worker in the same JVM"),
  /** Each worker has a process of its own, on this machine. */
  OWN_PROCESS("a worker with a process of its own"),
  /** Force ends a worker whatever its task does. */
  KILLABLE("a worker that can be killed"),
  /** Its workers may be stopped asynchronously. */
  STRUCK("a worker that may be stopped asynchronously"),
  /** Its workers are hosted by a server, which the spec's host names. */
  REMOTE("a worker behind a server");

  private final String description;

  Trait(String description) {
    this.description = description;
  }

  /** The trait in words, for the reason why a row is not applicable. */
  String description() {
    return description;
  }
}
