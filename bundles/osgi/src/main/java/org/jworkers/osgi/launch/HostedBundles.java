package org.jworkers.osgi.launch;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jworkers.spi.PayloadCodec;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Which bundles of the runtime are no bundles in a child: the JVM has them on its class path, and
 * the framework, which it hosts, exports their packages. There they come from an archive of class
 * data, and are neither installed nor resolved.
 *
 * <p>All that the runtime itself needs goes there, or nothing: its classes may not be there twice.
 */
final class HostedBundles {
  private static final String SERVICES = "META-INF/services";
  private static final String OF_THE_BUNDLE = ".";

  /** How the namespaces begin whose capabilities follow from what a bundle is. */
  private static final List<String> BUNDLES_ONLY = List.of("osgi.wiring.", "osgi.identity");

  /** A requirement with an attribute of this kind asks for a package of a certain bundle. */
  private static final String OF_A_BUNDLE = "bundle-";

  private HostedBundles() {}

  /**
   * Those of a child with these bundles; none if one of them, or the task, needs the runtime as
   * bundles.
   *
   * @param self this bundle
   */
  static Set<BundleWiring> of(
      BundleWiring self, RuntimeBundles runtime, Collection<BundleWiring> all, BundleWiring task) {
    Set<BundleWiring> hosted = new LinkedHashSet<>(WiringClosure.of(List.of(self)));
    runtime.serving().stream()
        .filter(serving -> isFoundOnAPath(serving) && hosted.containsAll(seenBy(serving)))
        .forEach(hosted::add);
    boolean possible =
        !hosted.contains(task)
            && hosted.stream().noneMatch(runtime.weaving()::contains)
            && hosted.stream().allMatch(one -> isJar(one) && (one.equals(self) || isPassive(one)))
            && all.stream().filter(one -> !hosted.contains(one)).allMatch(one -> fits(one, hosted));
    return possible ? hosted : Set.of();
  }

  /** Whether the codec of such a bundle is found without a framework. */
  private static boolean isFoundOnAPath(BundleWiring wiring) {
    return isPassive(wiring)
        && isJar(wiring)
        && !wiring.findEntries(SERVICES, PayloadCodec.class.getName(), 0).isEmpty();
  }

  /** The bundles that it has packages of, or all of. */
  private static List<BundleWiring> seenBy(BundleWiring wiring) {
    return wiring.getRequiredWires(null).stream()
        .filter(HostedBundles::isOfBundlesOnly)
        .map(BundleWire::getProviderWiring)
        .filter(provider -> provider.getBundle().getBundleId() != Constants.SYSTEM_BUNDLE_ID)
        .toList();
  }

  /** Whether all that it is is one jar. */
  private static boolean isJar(BundleWiring wiring) {
    String path = wiring.getBundle().getHeaders("").get(Constants.BUNDLE_CLASSPATH);
    return (path == null || path.equals(OF_THE_BUNDLE))
        && !Wires.isFragment(wiring)
        && wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE).isEmpty();
  }

  private static boolean isPassive(BundleWiring wiring) {
    Bundle bundle = wiring.getBundle();
    return bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATOR) == null;
  }

  /** Whether the framework can give it what it has of the hosted ones here. */
  private static boolean fits(BundleWiring wiring, Set<BundleWiring> hosted) {
    Stream<BundleWire> wires =
        wiring.getRequiredWires(null).stream()
            .filter(wire -> hosted.contains(wire.getProviderWiring()));
    return wires.allMatch(wire -> isPackage(wire) ? !namesTheBundle(wire) : !isOfBundlesOnly(wire));
  }

  private static boolean namesTheBundle(BundleWire wire) {
    return wire.getRequirement()
        .getDirectives()
        .getOrDefault(Constants.FILTER_DIRECTIVE, "")
        .contains(OF_A_BUNDLE);
  }

  private static boolean isPackage(BundleWire wire) {
    return wire.getCapability().getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE);
  }

  private static boolean isOfBundlesOnly(BundleWire wire) {
    return isOfBundlesOnly(wire.getCapability().getNamespace());
  }

  /** Whether the capabilities of a namespace are not to be had by {@code Provide-Capability}. */
  static boolean isOfBundlesOnly(String namespace) {
    return BUNDLES_ONLY.stream().anyMatch(namespace::startsWith);
  }
}
