package org.jworkers.osgi.launch;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jworkers.osgi.child.ChildPlan;
import org.jworkers.osgi.child.SameWiring;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** What the framework of a child offers to its bundles by itself. */
final class SystemOffer {
  /** Of a header, in which the names of packages stand among other words. */
  private static final String BETWEEN_WORDS = "[,;\\s]+";

  /** The packages of this JVM, and the modules that have them. */
  private static final Map<String, String> MODULES = new HashMap<>();

  static {
    for (Module module : ModuleLayer.boot().modules()) {
      module.getPackages().forEach(name -> MODULES.put(name, module.getName()));
    }
  }

  private final Map<String, String> settings;

  /**
   * What the settings say, which are added to.
   *
   * @param settings of the child framework
   */
  SystemOffer(Map<String, String> settings) {
    this.settings = settings;
  }

  /** Offers also what these bundles do here. */
  void host(Collection<BundleWiring> hosted) {
    add(
        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
        hosted.stream()
            .flatMap(one -> one.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream())
            .map(Clauses::export));
    add(
        Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA,
        hosted.stream()
            .flatMap(one -> one.getCapabilities(null).stream())
            .filter(capability -> !HostedBundles.isOfBundlesOnly(capability.getNamespace()))
            .map(Clauses::provide));
  }

  private void add(String setting, Stream<String> clauses) {
    String present = settings.get(setting);
    String all =
        Stream.concat(Stream.ofNullable(present).filter(text -> !text.isBlank()), clauses)
            .collect(Collectors.joining(","));
    if (!all.isEmpty()) {
      settings.put(setting, all);
    }
  }

  /**
   * The packages of the system bundle that these bundles are wired to. To work out all those of a
   * JVM takes a framework as long as most other parts of its start, so a child works out none if
   * these are known to do.
   *
   * @return none if a child has to offer all: if a bundle may ask for more of them later, or the
   *     settings say what is offered
   */
  List<ChildPlan.SystemPackage> packages(Collection<BundleWiring> bundles) {
    if (settings.containsKey(Constants.FRAMEWORK_SYSTEMPACKAGES)
        || bundles.stream().anyMatch(SystemOffer::mayAskForMore)) {
      return List.of();
    }
    String extra = settings.getOrDefault(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "");
    Set<String> added = Set.copyOf(List.of(extra.split(BETWEEN_WORDS)));
    Map<String, BundleCapability> wired = new TreeMap<>();
    bundles.stream()
        .flatMap(bundle -> bundle.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream())
        .filter(wire -> provider(wire) == Constants.SYSTEM_BUNDLE_ID)
        .map(BundleWire::getCapability)
        .filter(capability -> !added.contains(Clauses.packageOf(capability)))
        .forEach(capability -> wired.put(Clauses.packageOf(capability), capability));
    return wired.entrySet().stream()
        .map(
            one ->
                new ChildPlan.SystemPackage(
                    Clauses.export(one.getValue()), MODULES.getOrDefault(one.getKey(), "")))
        .toList();
  }

  private static long provider(BundleWire wire) {
    return wire.getProviderWiring().getBundle().getBundleId();
  }

  /** Whether it has not been decided when it was resolved what it imports. */
  private static boolean mayAskForMore(BundleWiring wiring) {
    return wiring.getRevision().getDeclaredRequirements(PackageNamespace.PACKAGE_NAMESPACE).stream()
        .anyMatch(SameWiring::isDeclaredDynamic);
  }
}
