package org.jworkers.tck;

/** By what a task can be reached that runs in a thread and is woven. */
enum Reach {
  /** One request, at a check or in a call that can be interrupted. */
  ONE_REQUEST,
  /** Requests that are repeated until it gives in. */
  REPEATED_REQUESTS,
  /** An error that strikes its thread. */
  STRIKE,
  /** As {@link #STRIKE}; JVMs before 22 may find no place in it at which they strike. */
  STRIKE_FROM_22,
  /** Nothing: it is in a native call. */
  NOTHING;

  private static final int JAVA = Runtime.version().feature();

  /** Whether a strike ends it in this JVM. */
  boolean isEndedByStrike() {
    return (this == STRIKE || this == STRIKE_FROM_22) && (JAVA < 20 || JAVA > 21);
  }

  /** Whether a strike may fail to end it in this JVM. */
  boolean isUncertain() {
    return this == STRIKE_FROM_22 && JAVA < 22;
  }
}
