package org.jworkers.api.control;

/** Somebody's wish that the work on one thread ends. */
@FunctionalInterface
public interface StopRequest {

  /**
   * Delivers the wish: throws when it is time to, returns otherwise. Called on the thread that is
   * to stop, at every check that it passes while the request stands.
   */
  void deliver();
}
