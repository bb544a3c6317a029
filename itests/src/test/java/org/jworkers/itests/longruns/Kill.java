package org.jworkers.itests.longruns;

/** What happens to the workers of a {@link Soak}. */
enum Kill {
  /** A child JVM is killed. */
  CHILD,
  /** A child JVM stands still for longer than its heartbeat may, and then goes on. */
  STANDSTILL,
  /** One worker is terminated; another one is added before that. */
  TERMINATION,
  /** The JVM of a server is killed, and another one started at its port. */
  SERVER
}
