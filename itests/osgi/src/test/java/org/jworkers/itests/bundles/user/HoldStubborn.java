package org.jworkers.itests.bundles.user;

import org.jworkers.api.Workers;

/** Worker type -> the pid of such a worker, with a task that cannot be stopped. */
public final class HoldStubborn extends Held {
  @Override
  public Object apply(Object type) {
    return hold(Workers.open(), type, Tasks::stubborn);
  }
}
