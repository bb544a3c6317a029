package org.jworkers.api;

/** The steps of the ladder by which a worker is stopped, mildest first. */
public enum Rung {
  /** Nobody stopped it. */
  NONE,
  /** It was asked once, and blocking calls were interrupted. */
  COOPERATIVE,
  /** It was asked again at every check. */
  INSISTENT,
  /** An error struck its thread wherever that was, because its spec allows that. */
  ASYNCHRONOUS,
  /** Its process was killed. */
  KILLED,
  /** Nothing reached it: it still runs. */
  ABANDONED
}
