package org.jworkers.osgi.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jworkers.api.Workers;
import org.jworkers.api.WorkersFactory;
import org.jworkers.core.Registry;
import org.jworkers.osgi.registrar.Registrar;
import org.jworkers.osgi.space.BundleSpaces;
import org.jworkers.spi.CodeSpaces;
import org.jworkers.spi.PayloadCodec;
import org.jworkers.spi.ThreadStopper;
import org.jworkers.spi.WorkerProvider;
import org.osgi.framework.BundleContext;

/**
 * The framework side of the runtime: keeps the plug-ins of a framework in a registry, and gives
 * each using bundle scopes of its own.
 */
final class FrameworkParts implements AutoCloseable {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  private FrameworkParts() {}

  /**
   * Starts all of them.
   *
   * @param context of whoever has the runtime: this bundle, or the framework
   * @param registry may have plug-ins that are no services
   */
  static FrameworkParts start(BundleContext context, Registry registry) {
    FrameworkParts parts = new FrameworkParts();
    try {
      parts.startAll(context, registry);
      return parts;
    } catch (RuntimeException | Error incomplete) {
      parts.close();
      throw incomplete;
    }
  }

  private void startAll(BundleContext context, Registry registry) {
    registry.add(new BundleSpaces(context, HostedChild.class), 0);
    started.push(new Registrar(context));
    started.push(PlugIns.track(context, CodeSpaces.class, registry::add));
    started.push(PlugIns.track(context, PayloadCodec.class, registry::add));
    started.push(PlugIns.track(context, ThreadStopper.class, registry::add));
    Rivals rivals = new Rivals();
    started.push(PlugIns.track(context, WorkerProvider.class, registry::add, rivals));
    BundleScopes scopes = new BundleScopes(context, registry);
    started.push(scopes);
    started.push(context.registerService(Workers.class, scopes, null)::unregister);
    started.push(WorkersFactory.install(scopes));
  }

  /** In reverse: nothing new is begun, then what runs ends, then the plug-ins may go. */
  @Override
  public void close() {
    while (!started.isEmpty()) {
      close(started.pop());
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception never) {
      throw new IllegalStateException("A part of the runtime did not close: " + part, never);
    }
  }
}
