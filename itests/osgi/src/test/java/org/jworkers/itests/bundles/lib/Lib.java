package org.jworkers.itests.bundles.lib;

import org.osgi.framework.FrameworkUtil;

/** A library of which there are several versions. */
public final class Lib {
  private Lib() {}

  /** Which one this is. */
  public static String version() {
    return FrameworkUtil.getBundle(Lib.class).getVersion().toString();
  }
}
