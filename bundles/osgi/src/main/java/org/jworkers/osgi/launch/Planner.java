package org.jworkers.osgi.launch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jworkers.osgi.child.ChildPlan;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWiring;

/** Plans child frameworks: which bundles of this one they have, and which of them they start. */
final class Planner {
  /**
   * What a child is made of.
   *
   * @param framework the plan of its framework
   * @param hosted the bundles that its JVM has on the class path instead; none if they are in the
   *     framework, or on the class path of this JVM already
   * @param wide whether its bundles may see classes of this JVM's class path
   */
  record Plan(ChildPlan framework, Set<BundleWiring> hosted, boolean wide) {}

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
  Plan plan(BundleWiring task) throws IOException {
    RuntimeBundles runtime = RuntimeBundles.of(context);
    List<BundleWiring> all = new ArrayList<>(WiringClosure.of(runtime.with(task)));
    all.sort(Comparator.comparing(wiring -> runtime.weaving().contains(wiring) ? 0 : 1));
    BundleWiring self = context.getBundle().adapt(BundleWiring.class);
    Set<BundleWiring> hosted = HostedBundles.of(self, runtime, all, task);
    all.removeAll(hosted);
    List<ChildPlan.Part> parts = new ArrayList<>();
    for (BundleWiring wiring : all) {
      boolean started =
          runtime.contains(wiring) || (!wiring.equals(task) && isStartedAgain(wiring));
      parts.add(new ChildPlan.Part(location(wiring.getBundle()), started, Wires.of(wiring, all)));
    }
    Map<String, String> settings = Settings.of(context);
    boolean wide = Settings.areWide(settings);
    SystemOffer offer = new SystemOffer(settings);
    offer.host(hosted);
    return new Plan(new ChildPlan(settings, offer.packages(all), parts), hosted, wide);
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
