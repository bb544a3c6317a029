package org.jworkers.itests.bundles.user;

import java.util.function.UnaryOperator;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

/** A worker that runs on after the call that started it. */
abstract class Held implements UnaryOperator<Object> {
  private static Worker<Integer> worker;

  /**
   * Starts it, and waits until its task has begun.
   *
   * @return its pid
   */
  static long hold(Workers workers, Object type) {
    worker = workers.start(WorkerSpec.of((String) type), Tasks::forever, null);
    while (worker.progress().isEmpty()) {
      Thread.onSpinWait();
    }
    return worker.pid();
  }

  static Worker<Integer> worker() {
    return worker;
  }
}
