package org.jworkers.tck.tasks;

import org.jworkers.api.TaskContext;
import org.jworkers.api.WorkerLifecycle;

/** Fails before the worker has run anything. */
public final class Failing implements WorkerLifecycle {
  private static final long serialVersionUID = 1L;

  /** A failing lifecycle. */
  public Failing() {}

  @Override
  public void started(TaskContext context) {
    throw new IllegalStateException("no model to load");
  }
}
