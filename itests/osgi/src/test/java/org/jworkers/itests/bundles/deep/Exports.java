package org.jworkers.itests.bundles.deep;

import org.jworkers.api.Workers;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;

/** The name of a package -> whether the framework of a child exports it. */
public final class Exports extends InProcess {
  /** For the test. */
  public Exports() {
    super(Exports::exports);
  }

  private static boolean exports(Object name) {
    String namespace = PackageNamespace.PACKAGE_NAMESPACE;
    return FrameworkUtil.getBundle(Workers.class)
        .getBundleContext()
        .getBundle(0)
        .adapt(BundleRevision.class)
        .getDeclaredCapabilities(namespace)
        .stream()
        .anyMatch(exported -> name.equals(exported.getAttributes().get(namespace)));
  }
}
