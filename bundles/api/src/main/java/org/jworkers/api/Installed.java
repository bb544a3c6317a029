package org.jworkers.api;

import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Which factory {@link Workers#open()} uses. A static that remembers, because a static method
 * without arguments has nowhere else to look inside a framework; see docs/decisions.md.
 */
final class Installed {
  private static final AtomicReference<WorkersFactory> FACTORY = new AtomicReference<>();

  private Installed() {}

  static AutoCloseable install(WorkersFactory factory) {
    if (!FACTORY.compareAndSet(null, factory)) {
      throw new IllegalStateException(
          "There is a WorkersFactory already: " + FACTORY.get() + "; refused: " + factory);
    }
    return () -> FACTORY.compareAndSet(factory, null);
  }

  static WorkersFactory factory(Class<?> caller) {
    WorkersFactory installed = FACTORY.get();
    if (installed != null) {
      return installed;
    }
    return ServiceLoader.load(WorkersFactory.class, caller.getClassLoader())
        .findFirst()
        .or(() -> ServiceLoader.load(WorkersFactory.class).findFirst())
        .or(
            () ->
                ServiceLoader.load(WorkersFactory.class, WorkersFactory.class.getClassLoader())
                    .findFirst())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No implementation of Workers found: put org.jworkers.core on the class path or"
                        + " module path, or start the bundle org.jworkers.osgi"));
  }
}
