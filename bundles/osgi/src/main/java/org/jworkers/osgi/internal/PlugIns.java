package org.jworkers.osgi.internal;

import org.jworkers.core.Registry;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Keeps the services of one kind in the registry for as long as they are there. A service that is
 * withdrawn leaves the registry before its bundle has stopped. Rankings count as they were when a
 * service came.
 */
final class PlugIns<T> implements ServiceTrackerCustomizer<T, Registry.Handle> {

  /** How one goes into the registry. */
  interface Adder<T> {
    Registry.Handle add(T plugIn, int ranking);
  }

  /** Is told of the services that come and go. */
  interface Watcher<T> {
    void came(ServiceReference<T> reference, T plugIn);

    void went(ServiceReference<T> reference);
  }

  private final BundleContext context;
  private final Adder<T> registry;
  private final Watcher<T> watcher;

  private PlugIns(BundleContext context, Adder<T> registry, Watcher<T> watcher) {
    this.context = context;
    this.registry = registry;
    this.watcher = watcher;
  }

  /** Begins; closing the handle takes all of them out again. */
  static <T> AutoCloseable track(BundleContext context, Class<T> type, Adder<T> registry) {
    return track(context, type, registry, new Silent<>());
  }

  static <T> AutoCloseable track(
      BundleContext context, Class<T> type, Adder<T> registry, Watcher<T> watcher) {
    var tracker = new ServiceTracker<>(context, type, new PlugIns<>(context, registry, watcher));
    tracker.open();
    return tracker::close;
  }

  @Override
  public Registry.Handle addingService(ServiceReference<T> reference) {
    T service = context.getService(reference);
    if (service == null) {
      return null; // gone again, or broken; whoever made it has said so
    }
    watcher.came(reference, service);
    return registry.add(
        service, reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer r ? r : 0);
  }

  @Override
  public void modifiedService(ServiceReference<T> reference, Registry.Handle handle) {
    // See the class comment: running workers are worth more than a new order.
  }

  @Override
  public void removedService(ServiceReference<T> reference, Registry.Handle handle) {
    watcher.went(reference);
    handle.close();
    context.ungetService(reference);
  }

  private static final class Silent<T> implements Watcher<T> {
    @Override
    public void came(ServiceReference<T> reference, T plugIn) {
      // Nobody asked.
    }

    @Override
    public void went(ServiceReference<T> reference) {
      // Nobody asked.
    }
  }
}
