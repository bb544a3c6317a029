package org.jworkers.spi;

import java.io.IOException;
import java.util.Set;
import org.jworkers.api.PlainSpec;

/**
 * Makes workers of one type: knows where and how to start the child side of one, and nothing else.
 *
 * <p>Offered through {@link java.util.ServiceLoader}; in a framework, as a service. The runtime
 * calls it from any thread, several at once, and holds on to nothing of it once it is withdrawn.
 */
public interface WorkerProvider {

  /** The name of the worker type that this provider makes, such as "thread"; always the same. */
  String type();

  /**
   * Starts the child side of one worker and returns without waiting for it.
   *
   * <p>The caller guarantees that the spec has this provider's type and no unknown options. The
   * implementer starts something and passes it to one of the {@code on} and {@code over} methods of
   * {@code launch}, exactly once; from then on the runtime owns it, and ends it whatever happens.
   *
   * @return what {@code on} or {@code over} gave
   * @throws IOException if it cannot be started; nothing may be left behind then
   */
  Child launch(Launch launch) throws IOException;

  /** The names of the options that this provider's specs may have. */
  default Set<String> options() {
    return Set.of();
  }

  /**
   * Whether a worker of this spec needs a task from its user. One that needs none gets it
   * elsewhere, and runs without.
   */
  default boolean needsTask(PlainSpec spec) {
    return true;
  }

  /** How workers of this type are stopped when the caller does not say. */
  default Stopping stopping() {
    return Stopping.BY_FORCE;
  }
}
