package org.jworkers.osgi.registrar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * The registrar of chapter 133 of the OSGi Compendium: for each running bundle whose requirement of
 * a registrar is wired to this bundle, registers what its {@code osgi.serviceloader} capabilities
 * declare. Bundles that are wired to another registrar are left to that one.
 */
@Capability(
    namespace = Registrar.EXTENDER,
    name = Registrar.NAME,
    version = "1.0.0",
    uses = BundleContext.class)
public final class Registrar implements AutoCloseable {
  static final String EXTENDER = "osgi.extender";
  static final String NAME = "osgi.serviceloader.registrar";

  private static final String SERVICE_LOADER = "osgi.serviceloader";

  private final Bundle self;
  private final BundleTracker<List<ServiceRegistration<?>>> tracker;

  /** Begins to serve the bundles of the framework. */
  public Registrar(BundleContext context) {
    self = context.getBundle();
    tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, new Customizer());
    tracker.open();
  }

  /** Withdraws all that it registered. */
  @Override
  public void close() {
    tracker.close();
  }

  private List<ServiceRegistration<?>> register(Bundle bundle) {
    BundleWiring wiring = bundle.adapt(BundleWiring.class);
    if (!isReady(bundle) || wiring == null || !isWiredToUs(wiring)) {
      return null; // not tracked; asked about again when its state changes
    }
    List<ServiceRegistration<?>> registrations = new ArrayList<>();
    for (BundleCapability capability : wiring.getCapabilities(SERVICE_LOADER)) {
      String service = String.valueOf(capability.getAttributes().get(SERVICE_LOADER));
      for (String implementation : Declared.implementations(capability, wiring)) {
        registrations.add(
            bundle
                .getBundleContext()
                .registerService(
                    service,
                    new LoadedService(implementation),
                    Declared.properties(capability, self.getBundleId())));
      }
    }
    return registrations;
  }

  /** Running, or waiting for its first class to be loaded. */
  private static boolean isReady(Bundle bundle) {
    String policy = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY);
    return bundle.getState() == Bundle.ACTIVE
        || (policy != null
            && policy.toLowerCase(Locale.ROOT).startsWith(Constants.ACTIVATION_LAZY));
  }

  private boolean isWiredToUs(BundleWiring wiring) {
    return wiring.getRequiredWires(EXTENDER).stream()
        .anyMatch(
            wire ->
                NAME.equals(wire.getCapability().getAttributes().get(EXTENDER))
                    && wire.getProvider().getBundle().equals(self));
  }

  /** Withdrawn at once when the bundle begins to stop, so that it is whole while users let go. */
  private static void withdraw(ServiceRegistration<?> registration) {
    try {
      registration.unregister();
    } catch (IllegalStateException gone) {
      // The framework was faster.
    }
  }

  private final class Customizer implements BundleTrackerCustomizer<List<ServiceRegistration<?>>> {

    @Override
    public List<ServiceRegistration<?>> addingBundle(Bundle bundle, BundleEvent event) {
      return register(bundle);
    }

    @Override
    public void modifiedBundle(
        Bundle bundle, BundleEvent event, List<ServiceRegistration<?>> registrations) {
      // From lazy to active: what it declares is registered already.
    }

    @Override
    public void removedBundle(
        Bundle bundle, BundleEvent event, List<ServiceRegistration<?>> registrations) {
      registrations.forEach(Registrar::withdraw);
    }
  }
}
