package org.jworkers.pool.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.Consumer;
import org.jworkers.pool.PoolListener;

/** The listeners of a pool, as one that never throws. */
public final class Listeners<A, R> {
  private static final Logger LOG = System.getLogger("org.jworkers.pool");

  private final String pool;
  private final List<PoolListener<A, R>> listeners;

  /** Those of the pool with that name. */
  public Listeners(String pool, List<PoolListener<A, R>> listeners) {
    this.pool = pool;
    this.listeners = List.copyOf(listeners);
  }

  void tell(Consumer<PoolListener<A, R>> what) {
    for (PoolListener<A, R> listener : listeners) {
      try {
        what.accept(listener);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "Pool '" + pool + "': its listener " + listener + " failed", e);
      }
    }
  }

  /** Whether there is nobody to tell, so that nothing need be made for telling. */
  boolean isEmpty() {
    return listeners.isEmpty();
  }
}
