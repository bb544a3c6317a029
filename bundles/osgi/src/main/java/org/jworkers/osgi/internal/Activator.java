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
import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** Gives the framework one registry of plug-ins, and each using bundle scopes of its own. */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
@Capability(
    namespace = "osgi.service",
    attribute = "objectClass:List<String>=\"org.jworkers.api.Workers\"",
    uses = Workers.class,
    effective = "active")
public final class Activator implements BundleActivator {
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  /** For the framework. */
  public Activator() {}

  @Override
  public void start(BundleContext context) {
    try {
      startParts(context);
    } catch (RuntimeException | Error incomplete) {
      stop(context);
      throw incomplete;
    }
  }

  private void startParts(BundleContext context) {
    Registry registry = new Registry();
    registry.add(new BundleSpaces(context), 0);
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
    ChildService.registerIfChild(context, registry);
  }

  /** In reverse: nothing new is begun, then what runs ends, then the plug-ins may go. */
  @Override
  public void stop(BundleContext context) {
    while (!started.isEmpty()) {
      close(started.pop());
    }
  }

  private static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception never) {
      throw new IllegalStateException("A part of " + Activator.class + " did not close", never);
    }
  }
}
