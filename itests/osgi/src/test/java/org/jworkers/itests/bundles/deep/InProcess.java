package org.jworkers.itests.bundles.deep;

import java.util.function.UnaryOperator;
import org.jworkers.api.Task;
import org.jworkers.api.Workers;
import org.jworkers.process.ProcessSpec;
import org.jworkers.process.Processes;

/** Runs a task in a child JVM. */
abstract class InProcess implements UnaryOperator<Object> {
  private final Task<Object, Object> task;

  InProcess(Task<Object, Object> task) {
    this.task = task;
  }

  @Override
  public Object apply(Object argument) {
    return run(spec(argument), task, argument);
  }

  ProcessSpec spec(Object argument) {
    return Processes.process();
  }

  static <R> R run(ProcessSpec spec, Task<Object, R> task, Object argument) {
    try (Workers workers = Workers.open()) {
      return workers.start(spec, task, argument).join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
