package org.jworkers.itests.bundles.squares;

import java.util.function.UnaryOperator;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

/** Worker type -> the square of 7, by such a worker, in a scope of its own. */
public final class Square implements UnaryOperator<Object> {
  @Override
  public Object apply(Object type) {
    try (Workers workers = Workers.open()) {
      return workers.start(WorkerSpec.of((String) type), Tasks::square, 7).join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
