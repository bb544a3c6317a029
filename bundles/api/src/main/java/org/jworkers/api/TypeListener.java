package org.jworkers.api;

/** Hears of worker types that come and go while a program runs. Must not block. */
public interface TypeListener {

  /** From now on workers of this type can be started. */
  default void typeAdded(String type) {}

  /**
   * From now on no workers of this type can be started, and those that run are being ended: the
   * plug-in that made them goes away.
   */
  default void typeRemoved(String type) {}
}
