package org.jworkers.api;

/**
 * Makes the scopes that {@link Workers#open()} gives. Implemented by the runtime, which offers it
 * through {@link java.util.ServiceLoader}; a container that has another way of finding things
 * {@link #install}s one.
 */
public interface WorkersFactory {

  /**
   * A new scope.
   *
   * @param caller the class that asks; the scope belongs to what that class belongs to
   */
  Workers open(Class<?> caller);

  /**
   * Makes {@code factory} the one that {@link Workers#open()} uses, in place of any found by {@link
   * java.util.ServiceLoader}, until the handle is closed.
   *
   * @throws IllegalStateException if another one is installed
   */
  static AutoCloseable install(WorkersFactory factory) {
    return Installed.install(factory);
  }
}
