package org.jworkers.osgi.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jworkers.api.Workers;
import org.jworkers.api.WorkersFactory;
import org.jworkers.core.Registry;
import org.jworkers.core.WorkersScope;
import org.jworkers.osgi.space.BundleSpaces;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Opens scopes of workers for bundles, and closes what a bundle has left open when it has stopped:
 * after its own activator had the chance to end its workers in peace, before {@link Bundle#stop()}
 * returns.
 */
final class BundleScopes
    implements WorkersFactory, ServiceFactory<Workers>, SynchronousBundleListener, AutoCloseable {

  private record Owned(Bundle owner, WorkersScope scope) {}

  private static final int OVER =
      BundleEvent.STOPPED | BundleEvent.UNRESOLVED | BundleEvent.UNINSTALLED;

  private final BundleContext context;
  private final Registry registry;
  private final Map<Object, Owned> open = new ConcurrentHashMap<>();
  private volatile boolean closed;

  BundleScopes(BundleContext context, Registry registry) {
    this.context = context;
    this.registry = registry;
    context.addBundleListener(this);
  }

  /** A caller that belongs to no bundle keeps its scope for as long as this bundle runs. */
  @Override
  public Workers open(Class<?> caller) {
    Bundle bundle = FrameworkUtil.getBundle(caller);
    return open(bundle == null ? context.getBundle() : bundle);
  }

  @Override
  public Workers getService(Bundle user, ServiceRegistration<Workers> registration) {
    return open(user);
  }

  @Override
  public void ungetService(
      Bundle user, ServiceRegistration<Workers> registration, Workers workers) {
    workers.close();
  }

  private Workers open(Bundle owner) {
    Object ticket = new Object();
    WorkersScope scope =
        WorkersScope.open(
            registry, () -> registry.space(BundleSpaces.nameOf(owner)), () -> open.remove(ticket));
    open.put(ticket, new Owned(owner, scope));
    if (closed || (owner.getState() & (Bundle.INSTALLED | Bundle.UNINSTALLED)) != 0) {
      scope.close(); // nobody would be told when it is time to
      throw new IllegalStateException(
          closed
              ? "Bundle " + context.getBundle() + " has stopped: no workers any more"
              : "Bundle " + owner + " is not resolved: it can have no workers");
    }
    return scope;
  }

  @Override
  public void bundleChanged(BundleEvent event) {
    if ((event.getType() & OVER) != 0) {
      closeThose(owned -> owned.owner().equals(event.getBundle()));
    }
  }

  @Override
  public void close() {
    closed = true;
    context.removeBundleListener(this);
    closeThose(all -> true);
  }

  /** All at the same time: each may take as long as its stubbornest worker. */
  private void closeThose(Predicate<Owned> wanted) {
    List<Thread> closers =
        open.values().stream()
            .filter(wanted)
            .map(owned -> new Thread(owned.scope()::close, "end of workers of " + owned.owner()))
            .toList();
    closers.forEach(Thread::start);
    boolean interrupted = false;
    for (Thread closer : closers) {
      while (closer.isAlive()) {
        try {
          closer.join();
        } catch (InterruptedException hurry) {
          interrupted = true;
          closers.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
