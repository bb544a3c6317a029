package org.jworkers.itests.bundles.user;

/** Worker type -> the name of the thread group of such a worker. */
public final class ThreadGroupName extends Run<Object, String> {
  /** For the test. */
  public ThreadGroupName() {
    super(Tasks::threadGroup, null);
  }
}
