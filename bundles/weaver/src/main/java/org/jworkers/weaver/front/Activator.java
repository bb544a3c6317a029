package org.jworkers.weaver.front;

import java.util.Arrays;
import java.util.List;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.wiring.BundleWiring;

/** Weaves in a framework, from the start of this bundle on. */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class Activator implements BundleActivator {
  private static final System.Logger LOG = System.getLogger(Activator.class.getName());

  /** For the framework. */
  public Activator() {}

  @Override
  public void start(BundleContext context) {
    Selection selection = Selection.of(context.getProperty(Selection.PROPERTY));
    context.registerService(WeavingHook.class, new BundleWeaving(selection), null);
    List<String> early =
        Arrays.stream(context.getBundles())
            .filter(bundle -> mayHaveLoaded(bundle, selection))
            .map(Bundle::toString)
            .toList();
    if (!early.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Bundles {0} were there before the weaver: what they have loaded cannot be stopped in"
              + " its loops until they are refreshed. Start the weaver at a lower start level.",
          early);
    }
  }

  /**
   * The API offers payloads too, but is among what is never woven; and the framework, which may
   * host it, is nothing that a hook can weave.
   */
  private static boolean mayHaveLoaded(Bundle bundle, Selection selection) {
    return bundle.getState() == Bundle.ACTIVE
        && bundle.getBundleId() != Constants.SYSTEM_BUNDLE_ID
        && !selection.leavesOut(String.valueOf(bundle.getSymbolicName()).replace('.', '/') + "/")
        && BundleWeaving.offers(bundle.adapt(BundleWiring.class));
  }

  /** The framework takes the hook back by itself. */
  @Override
  public void stop(BundleContext context) {}
}
