package org.jworkers.itests.bundles.user;

/** Worker type -> the version of this bundle, as such a worker sees it. */
public final class Version extends Run<Object, String> {
  /** For the test. */
  public Version() {
    super(Tasks::version, null);
  }
}
