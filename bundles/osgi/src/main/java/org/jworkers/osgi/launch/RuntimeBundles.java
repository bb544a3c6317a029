package org.jworkers.osgi.launch;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jworkers.spi.PayloadCodec;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The bundles that every child framework has and starts, whatever its task is.
 *
 * @param weaving those that change the classes of others, and so have to be there first
 * @param serving this bundle, and those that read and write payloads
 */
record RuntimeBundles(Set<BundleWiring> weaving, Set<BundleWiring> serving) {

  static RuntimeBundles of(BundleContext context) {
    Set<BundleWiring> serving = providers(context, PayloadCodec.class);
    serving.add(context.getBundle().adapt(BundleWiring.class));
    return new RuntimeBundles(providers(context, WeavingHook.class), serving);
  }

  private static Set<BundleWiring> providers(BundleContext context, Class<?> service) {
    Set<BundleWiring> providers = new LinkedHashSet<>();
    for (ServiceReference<?> reference : references(context, service)) {
      Bundle bundle = reference.getBundle();
      if (bundle != null) { // it is when the service has just gone
        providers.add(bundle.adapt(BundleWiring.class));
      }
    }
    return providers;
  }

  private static Collection<? extends ServiceReference<?>> references(
      BundleContext context, Class<?> service) {
    try {
      return context.getServiceReferences(service, null);
    } catch (InvalidSyntaxException never) {
      throw new IllegalStateException("No filter cannot be wrong", never);
    }
  }

  boolean contains(BundleWiring wiring) {
    return weaving.contains(wiring) || serving.contains(wiring);
  }

  /** These and one more. */
  Set<BundleWiring> with(BundleWiring task) {
    Set<BundleWiring> all = new LinkedHashSet<>(weaving);
    all.addAll(serving);
    all.add(task);
    return all;
  }
}
