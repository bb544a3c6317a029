package org.jworkers.osgi.internal;

import org.jworkers.api.Workers;
import org.jworkers.core.Registry;
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
  private FrameworkParts parts;

  /** For the framework. */
  public Activator() {}

  @Override
  public void start(BundleContext context) {
    Registry registry = new Registry();
    FrameworkParts begun = FrameworkParts.start(context, registry);
    try {
      ChildService.registerIfChild(context, registry);
    } catch (RuntimeException | Error incomplete) {
      begun.close();
      throw incomplete;
    }
    parts = begun;
  }

  @Override
  public void stop(BundleContext context) {
    parts.close();
  }
}
