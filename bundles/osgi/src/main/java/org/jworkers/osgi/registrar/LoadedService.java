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
      log()
          .log(
              Level.WARNING,
              "Bundle "
                  + owner
                  + " declares the provider "
                  + implementation
                  + ", which cannot be made",
              broken);
      return null; // the framework's way of saying that there is no service
    }
  }

  @Override
  public void ungetService(Bundle user, ServiceRegistration<Object> registration, Object instance) {
    // Garbage collection does the rest.
  }

  /** Not made before it is needed: that takes a child longer than all else that is done here. */
  private static System.Logger log() {
    return System.getLogger(LoadedService.class.getName());
  }
}
