package org.jworkers.osgi.space;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;

/** Which packages a bundle, with its fragments, declares to be for payloads. */
final class PayloadPackages {
  /** Of the capability that declares them. */
  static final String NAMESPACE = "org.jworkers.payload";

  private static final String PACKAGES = "packages";

  private PayloadPackages() {}

  static Set<String> of(BundleWiring wiring) {
    List<BundleCapability> capabilities = wiring.getCapabilities(NAMESPACE);
    Set<String> packages = new HashSet<>();
    if (capabilities != null) { // it is while the wiring is in use
      capabilities.forEach(capability -> add(capability.getAttributes().get(PACKAGES), packages));
    }
    return packages;
  }

  /** A list may be written as one, or as text with commas. */
  private static void add(Object value, Set<String> packages) {
    if (value instanceof Collection<?> list) {
      list.forEach(one -> packages.add(String.valueOf(one).strip()));
    } else if (value instanceof String text) {
      Stream.of(text.split(",")).map(String::strip).forEach(packages::add);
    }
  }
}
