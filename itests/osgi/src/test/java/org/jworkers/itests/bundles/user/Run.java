package org.jworkers.itests.bundles.user;

import java.util.function.UnaryOperator;
import org.jworkers.api.Task;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

/** Runs one of the tasks in a worker of a scope of its own. */
abstract class Run<A, R> implements UnaryOperator<Object> {
  private final Task<A, R> task;
  private final A argument;

  Run(Task<A, R> task, A argument) {
    this.task = task;
    this.argument = argument;
  }

  @Override
  public Object apply(Object type) {
    try (Workers workers = Workers.open()) {
      return workers.start(WorkerSpec.of((String) type), task, argument).join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
