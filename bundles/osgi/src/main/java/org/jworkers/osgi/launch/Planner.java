package org.jworkers.osgi.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jworkers.osgi.child.ChildPlan;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/** Plans child frameworks: which bundles of this one they have, and which of them they start. */
final class Planner {
  private static final String API = "org.jworkers.api";
  private static final String SPI = "org.jworkers.spi";
  private static final int RUNNING = Bundle.STARTING | Bundle.ACTIVE;

  private final BundleContext context;
  private final BundleFiles files;

  Planner(BundleContext context, BundleFiles files) {
    this.context = context;
    this.files = files;
  }

  /** The plan of a child for tasks of this wiring. */
  ChildPlan plan(BundleWiring task) throws IOException {
    RuntimeBundles runtime = RuntimeBundles.of(context);
    List<BundleWiring> all = new ArrayList<>(WiringClosure.of(runtime.with(task)));
    all.sort(Comparator.comparing(wiring -> runtime.weaving().contains(wiring) ? 0 : 1));
    List<ChildPlan.Part> parts = new ArrayList<>();
    for (BundleWiring wiring : all) {
      boolean started =
          runtime.contains(wiring) || (!wiring.equals(task) && isStartedAgain(wiring));
      parts.add(new ChildPlan.Part(location(wiring.getBundle()), started, Wires.of(wiring, all)));
    }
    return new ChildPlan(Settings.of(context), parts);
  }

  /** Frameworks undo the escapes of a form, in which a plus is a space. */
  private String location(Bundle bundle) throws IOException {
    return "reference:" + files.of(bundle).toUri().toString().replace("+", "%2B");
  }

  /**
   * As it is here, but for bundles that use workers: a child that did once more what its parent
   * does would have children of its own without end.
   */
  private static boolean isStartedAgain(BundleWiring wiring) {
    boolean running = (wiring.getBundle().getState() & RUNNING) != 0;
    boolean user = imports(wiring, API) && !imports(wiring, SPI);
    return running && !user && !Wires.isFragment(wiring);
  }

  private static boolean imports(BundleWiring wiring, String packageName) {
    String namespace = PackageNamespace.PACKAGE_NAMESPACE;
    return wiring.getRequiredWires(namespace).stream()
        .map(wire -> wire.getCapability().getAttributes().get(namespace))
        .anyMatch(packageName::equals);
  }
}
