package org.jworkers.osgi.launch;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** The wirings that some wirings need: all that they are wired to, directly or through others. */
final class WiringClosure {
  private final Set<BundleWiring> found = new LinkedHashSet<>();

  private WiringClosure() {}

  /** In the order in which their bundles were installed, without the framework itself. */
  static List<BundleWiring> of(Collection<BundleWiring> roots) {
    WiringClosure closure = new WiringClosure();
    closure.collect(roots);
    return closure.found.stream()
        .filter(wiring -> wiring.getBundle().getBundleId() != Constants.SYSTEM_BUNDLE_ID)
        .sorted(Comparator.comparingLong(wiring -> wiring.getBundle().getBundleId()))
        .toList();
  }

  private void collect(Collection<BundleWiring> roots) {
    Deque<BundleWiring> todo = new ArrayDeque<>(roots);
    while (!todo.isEmpty()) {
      BundleWiring next = todo.pop();
      if (found.add(current(next))) {
        for (BundleWire wire : next.getRequiredWires(null)) {
          todo.push(wire.getProviderWiring());
        }
        // Fragments belong to the host that they are attached to.
        for (BundleWire wire : next.getProvidedWires(HostNamespace.HOST_NAMESPACE)) {
          todo.push(wire.getRequirerWiring());
        }
      }
    }
  }

  /** Only of the present wiring of a bundle the content can be had. */
  private static BundleWiring current(BundleWiring wiring) {
    if (!wiring.isCurrent()) {
      throw new UnsupportedOperationException(
          "Bundle "
              + wiring.getRevision().getSymbolicName()
              + " "
              + wiring.getRevision().getVersion()
              + " was updated or uninstalled, but what is wired to it was not refreshed: its old"
              + " content cannot be had for a child JVM");
    }
    return wiring;
  }
}
