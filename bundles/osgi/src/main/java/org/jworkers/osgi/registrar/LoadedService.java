package org.jworkers.osgi.registrar;

import java.lang.System.Logger.Level;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/**
 * Makes the instances of one declared provider, one for each using bundle, of a class that only the
 * declaring bundle can see.
 */
final class LoadedService implements ServiceFactory<Object> {
  private static final System.Logger LOG = System.getLogger(LoadedService.class.getName());

  private final String implementation;

  LoadedService(String implementation) {
    this.implementation = implementation;
  }

  @Override
  public Object getService(Bundle user, ServiceRegistration<Object> registration) {
    Bundle owner = registration.getReference().getBundle();
    try {
      return owner.loadClass(implementation).getConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError | RuntimeException broken) {
      LOG.log(
          Level.WARNING,
          "Bundle " + owner + " declares the provider " + implementation + ", which cannot be made",
          broken);
      return null; // the framework's way of saying that there is no service
    }
  }

  @Override
  public void ungetService(Bundle user, ServiceRegistration<Object> registration, Object instance) {
    // Garbage collection does the rest.
  }
}
