package org.jworkers.server;

/** Where a server hosts its workers. */
public enum HostIn {
  /** Each in a child JVM: it can be killed, and cannot take the server down. */
  PROCESS,
  /** Each in a thread of the server: cheap, but it cannot be killed. */
  THREAD
}
