package org.jworkers.itests.bundles.user;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jworkers.api.ContextTask;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

/** Workers that run on after the call that started them. */
abstract class Held implements UnaryOperator<Object> {
  private static final List<Worker<Integer>> WORKERS = new ArrayList<>();

  /**
   * Starts one, and waits until its task has begun.
   *
   * @return its pid
   */
  static long hold(Workers workers, Object type) {
    return hold(workers, type, Tasks::forever);
  }

  static long hold(Workers workers, Object type, ContextTask<Object, Integer> task) {
    Worker<Integer> worker = workers.start(WorkerSpec.of((String) type), task, null);
    WORKERS.add(worker);
    while (worker.progress().isEmpty()) {
      Thread.onSpinWait();
    }
    return worker.pid();
  }

  static List<Worker<Integer>> workers() {
    return WORKERS;
  }
}
