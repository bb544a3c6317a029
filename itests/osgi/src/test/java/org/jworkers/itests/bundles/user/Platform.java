package org.jworkers.itests.bundles.user;

import org.jworkers.api.Workers;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** Worker type -> the JDK and the framework around such a worker. */
public final class Platform extends Run<Object, String> {
  /** For the test. */
  public Platform() {
    super(Platform::here, null);
  }

  private static String here(Object ignored) {
    BundleContext context = FrameworkUtil.getBundle(Workers.class).getBundleContext();
    return Runtime.version()
        + " in "
        + context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).getSymbolicName();
  }
}
