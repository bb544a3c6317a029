package org.jworkers.tck.tasks;

import org.jworkers.api.Outcome;
import org.jworkers.api.TaskContext;
import org.jworkers.api.WorkerLifecycle;

/** Writes the turning points of a worker's life into its user state, as words. */
public final class Recorder implements WorkerLifecycle {
  private static final long serialVersionUID = 1L;

  /** A recorder. */
  public Recorder() {}

  @Override
  public void started(TaskContext context) {
    add("started", context);
  }

  @Override
  public Object around(Item item, TaskContext context) throws Exception {
    add("item", context);
    return item.run();
  }

  @Override
  public void ended(TaskContext context, Outcome<?> outcome) {
    add(outcome.getClass().getSimpleName(), context);
  }

  private static void add(String word, TaskContext context) {
    String before = context.state();
    context.state(before == null ? word : before + " " + word);
  }
}
