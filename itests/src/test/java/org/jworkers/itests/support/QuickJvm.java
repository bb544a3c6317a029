package org.jworkers.itests.support;

import org.jworkers.api.NamedSpec;

/** Child JVMs that start quickly, for tests that start many. */
public final class QuickJvm {
  private QuickJvm() {}

  /** The same spec, with arguments that suit a short life. */
  public static NamedSpec of(NamedSpec spec) {
    return spec.with("jvmArguments", "-XX:TieredStopAtLevel=1\n-XX:+UseSerialGC");
  }
}
