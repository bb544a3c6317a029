package org.jworkers.itests.bundles.user;

/** Nothing -> the state of the held worker. */
public final class HeldState extends Held {
  @Override
  public Object apply(Object nothing) {
    return worker().state().toString();
  }
}
