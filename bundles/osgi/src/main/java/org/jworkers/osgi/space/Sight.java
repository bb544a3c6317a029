package org.jworkers.osgi.space;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.namespace.BundleNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Where a bundle gets its packages from, in the order in which a framework looks: imported
 * packages, required bundles, the bundle itself. Nothing is loaded to find out.
 */
final class Sight {
  private final BundleWiring wiring;
  private final Map<String, BundleWiring> imported = new HashMap<>();
  private final Map<String, List<BundleWiring>> required = new HashMap<>();

  Sight(BundleWiring wiring) {
    this.wiring = wiring;
    for (BundleWire wire : wires(wiring, PackageNamespace.PACKAGE_NAMESPACE)) {
      imported.put(packageOf(wire.getCapability().getAttributes()), wire.getProviderWiring());
    }
    for (BundleWire wire : wires(wiring, BundleNamespace.BUNDLE_NAMESPACE)) {
      require(wire.getProviderWiring(), new HashSet<>());
    }
  }

  private static List<BundleWire> wires(BundleWiring wiring, String namespace) {
    List<BundleWire> wires = wiring.getRequiredWires(namespace);
    return wires == null ? List.of() : wires; // it is none when the wiring is in use no more
  }

  private static String packageOf(Map<String, Object> attributes) {
    return String.valueOf(attributes.get(PackageNamespace.PACKAGE_NAMESPACE));
  }

  /** What a required bundle exports, and what it exports of those that it requires itself. */
  private void require(BundleWiring provider, Set<BundleWiring> seen) {
    if (!seen.add(provider)) {
      return;
    }
    provider.getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
        .map(capability -> packageOf(capability.getAttributes()))
        .forEach(name -> required.computeIfAbsent(name, none -> new ArrayList<>()).add(provider));
    for (BundleWire wire : wires(provider, BundleNamespace.BUNDLE_NAMESPACE)) {
      String visibility =
          wire.getRequirement()
              .getDirectives()
              .get(BundleNamespace.REQUIREMENT_VISIBILITY_DIRECTIVE);
      if (BundleNamespace.VISIBILITY_REEXPORT.equals(visibility)) {
        require(wire.getProviderWiring(), seen);
      }
    }
  }

  /** The wirings of which a class of this package may come; several if it is split. */
  List<BundleWiring> providers(String packageName) {
    if (imported.containsKey(packageName)) {
      return List.of(imported.get(packageName));
    }
    List<BundleWiring> providers = new ArrayList<>(required.getOrDefault(packageName, List.of()));
    if (hasItself(packageName)) {
      providers.add(wiring);
    }
    return providers;
  }

  private boolean hasItself(String packageName) {
    Collection<String> files =
        wiring.listResources(
            packageName.replace('.', '/'), "*.class", BundleWiring.LISTRESOURCES_LOCAL);
    return files != null && !files.isEmpty(); // it is null when the wiring is in use no more
  }

  /** The packages that whoever provides them has declared to be for payloads. */
  Set<String> offered() {
    Set<BundleWiring> all = new HashSet<>(imported.values());
    required.values().forEach(all::addAll);
    all.add(wiring);
    Map<BundleWiring, Set<String>> declared = new HashMap<>();
    all.forEach(provider -> declared.put(provider, PayloadPackages.of(provider)));
    Set<String> offered = new HashSet<>();
    declared.values().forEach(offered::addAll);
    offered.removeIf(name -> !isDeclaredByAll(name, declared));
    return Set.copyOf(offered);
  }

  private boolean isDeclaredByAll(String name, Map<BundleWiring, Set<String>> declared) {
    List<BundleWiring> providers = providers(name);
    return !providers.isEmpty()
        && providers.stream().allMatch(provider -> declared.get(provider).contains(name));
  }
}
