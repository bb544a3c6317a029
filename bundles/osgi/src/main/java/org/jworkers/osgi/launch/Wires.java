package org.jworkers.osgi.launch;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jworkers.osgi.child.ChildPlan;
import org.jworkers.osgi.child.SameWiring;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Writes down what bundles are wired to. */
final class Wires {
  private Wires() {}

  /**
   * The wires of one bundle. Those of a fragment are its host's in some frameworks, so it has them
   * too.
   *
   * @param all the bundles of a plan, by whose places providers are named; what is not among them,
   *     the framework of the child has
   */
  static List<ChildPlan.Wire> of(BundleWiring wiring, List<BundleWiring> all) {
    Set<ChildPlan.Wire> wires = new LinkedHashSet<>();
    for (BundleWire wire : wiring.getRequiredWires(null)) {
      wires.add(planned(wire, all));
      if (isFragment(wiring)) {
        BundleWiring host = wire.getProviderWiring();
        host.getRequiredWires(null).forEach(hosted -> wires.add(planned(hosted, all)));
      }
    }
    return List.copyOf(wires);
  }

  static boolean isFragment(BundleWiring wiring) {
    return (wiring.getRevision().getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
  }

  private static ChildPlan.Wire planned(BundleWire wire, List<BundleWiring> all) {
    int place = all.indexOf(wire.getProviderWiring()); // or that of the framework
    return new ChildPlan.Wire(SameWiring.what(wire.getCapability()), place);
  }
}
