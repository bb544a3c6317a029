package org.jworkers.itests.bundles.middle;

import org.jworkers.itests.bundles.lib.Lib;

/** A library that uses the newest version of another. */
public final class Middle {
  private Middle() {}

  /** Which version of {@link Lib} this sees. */
  public static String version() {
    return Lib.version();
  }
}
