package org.jworkers.osgi.space;

import java.util.Set;
import org.jworkers.spi.CodeSpace;
import org.osgi.framework.wiring.BundleWiring;

/** The classes that a bundle sees through its wiring. */
final class BundleSpace implements CodeSpace {
  private final BundleWiring wiring;
  private final Sight sight;
  private final Set<String> offered;

  BundleSpace(BundleWiring wiring) {
    this.wiring = wiring;
    this.sight = new Sight(wiring);
    this.offered = sight.offered();
  }

  BundleWiring wiring() {
    return wiring;
  }

  @Override
  public String name() {
    return BundleName.of(wiring.getRevision()).toString();
  }

  @Override
  public boolean offers(String className) {
    return offered.contains(packageOf(className));
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  @Override
  public String howToOffer(String className) {
    String packageName = packageOf(className);
    return sight.providers(packageName).stream()
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
