package org.jworkers.tck.tasks;

import org.jworkers.api.TaskContext;
import org.jworkers.api.WorkerLifecycle;

/** Makes the exception of an item its result: minus one. */
public final class Forgiving implements WorkerLifecycle {
  private static final long serialVersionUID = 1L;

  /** A forgiving lifecycle. */
  public Forgiving() {}

  @Override
  public Object around(Item item, TaskContext context) {
    try {
      return item.run();
    } catch (Exception forgiven) {
      return -1;
    }
  }
}
