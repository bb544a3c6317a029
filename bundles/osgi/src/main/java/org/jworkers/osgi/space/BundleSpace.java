package org.jworkers.osgi.space;

import java.util.Set;
import org.jworkers.spi.CodeSpace;
import org.osgi.framework.VersionRange;
import org.osgi.framework.wiring.BundleWiring;

/** The classes that a bundle sees through its wiring. */
final class BundleSpace implements CodeSpace {
  private final BundleWiring wiring;
  private Set<String> offered;

  BundleSpace(BundleWiring wiring) {
    this.wiring = wiring;
  }

  BundleWiring wiring() {
    return wiring;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BundleSpace space && wiring.equals(space.wiring);
  }

  @Override
  public int hashCode() {
    return wiring.hashCode();
  }

  @Override
  public String name() {
    return BundleName.of(wiring.getRevision()).toString();
  }

  @Override
  public String name(String versions) {
    String bundle = wiring.getRevision().getSymbolicName();
    return new BundleName(bundle, new VersionRange(versions)).toString();
  }

  @Override
  public boolean offers(String className) {
    return offered().contains(packageOf(className));
  }

  /** Not found out before it is asked for: most code spaces are but looked up. */
  private synchronized Set<String> offered() {
    if (offered == null) {
      offered = new Sight(wiring).offered();
    }
    return offered;
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  @Override
  public String howToOffer(String className) {
    String packageName = packageOf(className);
    return new Sight(wiring)
        .providers(packageName).stream()
            .filter(provider -> !PayloadPackages.of(provider).contains(packageName))
            .map(BundleWiring::getRevision)
            .findFirst()
            .map(
                provider ->
                    "add the header 'Provide-Capability: "
                        + PayloadPackages.NAMESPACE
                        + ";packages=\""
                        + packageName
                        + "\"' to the manifest of bundle "
                        + provider.getSymbolicName()
                        + " "
                        + provider.getVersion()
                        + ", or @PayloadPackage to the package")
            .orElseGet(
                () ->
                    "import the package '"
                        + packageName
                        + "' into bundle "
                        + wiring.getRevision().getSymbolicName()
                        + " "
                        + wiring.getRevision().getVersion()
                        + ", which does not see it");
  }

  @Override
  public Class<?> load(String className) throws ClassNotFoundException {
    ClassLoader loader = wiring.getClassLoader();
    if (loader == null) {
      throw new ClassNotFoundException(className + ": " + name() + " is in use no more");
    }
    return loader.loadClass(className);
  }
}
