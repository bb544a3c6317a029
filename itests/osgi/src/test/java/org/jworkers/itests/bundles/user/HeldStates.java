package org.jworkers.itests.bundles.user;

/** Nothing -> the states of the held workers. */
public final class HeldStates extends Held {
  @Override
  public Object apply(Object nothing) {
    return workers().stream().map(worker -> worker.state().toString()).toList();
  }
}
