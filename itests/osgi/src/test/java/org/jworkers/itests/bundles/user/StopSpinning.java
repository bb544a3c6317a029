package org.jworkers.itests.bundles.user;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

/** Worker type -> how such a worker ended that was asked to stop in a loop without checks. */
public final class StopSpinning implements UnaryOperator<Object> {
  @Override
  public Object apply(Object type) {
    try (Workers workers = Workers.open()) {
      Worker<Integer> worker = workers.start(WorkerSpec.of((String) type), Tasks::spin, null);
      while (worker.progress().isEmpty()) {
        Thread.onSpinWait();
      }
      worker.terminate(Duration.ofSeconds(30), false);
      return String.valueOf(worker.outcome().orElse(null));
    }
  }
}
