package org.jworkers.itests.bundles.user;

import org.jworkers.api.Workers;

/** Worker type -> the pid of such a worker, in a scope that is not closed. */
public final class HoldInOpened extends Held {
  @Override
  public Object apply(Object type) {
    return hold(Workers.open(), type);
  }
}
