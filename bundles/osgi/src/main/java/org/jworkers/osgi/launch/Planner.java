package org.jworkers.osgi.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jworkers.osgi.child.ChildPlan;
import org.jworkers.osgi.child.SameWiring;
import org.jworkers.spi.PayloadCodec;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
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
    Set<BundleWiring> roots = runtime();
    roots.add(task);
    List<BundleWiring> all = WiringClosure.of(roots);
    List<ChildPlan.Part> parts = new ArrayList<>();
    for (BundleWiring wiring : all) {
      parts.add(
          new ChildPlan.Part(
              location(wiring.getBundle()), isStarted(wiring, task), wires(wiring, all)));
    }
    return new ChildPlan(Settings.of(context), parts);
  }

  /** This bundle, those that read and write payloads, and those that change classes. */
  private Set<BundleWiring> runtime() {
    Set<BundleWiring> runtime = new LinkedHashSet<>();
    runtime.add(context.getBundle().adapt(BundleWiring.class));
    for (Class<?> service : List.of(PayloadCodec.class, WeavingHook.class)) {
      for (ServiceReference<?> reference : references(service)) {
        Bundle bundle = reference.getBundle();
        if (bundle != null) {
          runtime.add(bundle.adapt(BundleWiring.class));
        }
      }
    }
    return runtime;
  }

  private Collection<? extends ServiceReference<?>> references(Class<?> service) {
    try {
      return context.getServiceReferences(service, null);
    } catch (InvalidSyntaxException never) {
      throw new IllegalStateException("No filter cannot be wrong", never);
    }
  }

  /** Frameworks undo the escapes of a form, in which a plus is a space. */
  private String location(Bundle bundle) throws IOException {
    return "reference:" + files.of(bundle).toUri().toString().replace("+", "%2B");
  }

  /**
   * As it is here, but for bundles that use workers: a child that did once more what its parent
   * does would have children of its own without end.
   */
  private boolean isStarted(BundleWiring wiring, BundleWiring task) {
    Bundle bundle = wiring.getBundle();
    if (bundle.equals(context.getBundle())) {
      return true;
    }
    boolean running = (bundle.getState() & RUNNING) != 0;
    boolean user = wiring.equals(task) || (imports(wiring, API) && !imports(wiring, SPI));
    return running && !isFragment(wiring) && !user;
  }

  private static boolean isFragment(BundleWiring wiring) {
    return (wiring.getRevision().getTypes() & BundleRevision.TYPE_FRAGMENT) != 0;
  }

  private static boolean imports(BundleWiring wiring, String packageName) {
    String namespace = PackageNamespace.PACKAGE_NAMESPACE;
    return wiring.getRequiredWires(namespace).stream()
        .map(wire -> wire.getCapability().getAttributes().get(namespace))
        .anyMatch(packageName::equals);
  }

  /** With those of its fragments, which some frameworks resolve as the host's own. */
  private static List<ChildPlan.Wire> wires(BundleWiring wiring, List<BundleWiring> all) {
    Set<ChildPlan.Wire> wires = new LinkedHashSet<>();
    for (BundleWire wire : wiring.getRequiredWires(null)) {
      add(wires, wire, all);
    }
    if (isFragment(wiring)) {
      for (BundleWire toHost : wiring.getRequiredWires(null)) {
        BundleWiring host = toHost.getProviderWiring();
        host.getRequiredWires(null).forEach(wire -> add(wires, wire, all));
      }
    }
    return List.copyOf(wires);
  }

  private static void add(Set<ChildPlan.Wire> wires, BundleWire wire, List<BundleWiring> all) {
    Bundle provider = wire.getProviderWiring().getBundle();
    int place =
        provider.getBundleId() == Constants.SYSTEM_BUNDLE_ID
            ? ChildPlan.Wire.SYSTEM
            : all.indexOf(wire.getProviderWiring());
    wires.add(new ChildPlan.Wire(SameWiring.what(wire.getCapability()), place));
  }
}
