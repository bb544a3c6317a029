package org.jworkers.itests.bundles.user;

import java.util.function.UnaryOperator;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

/** Port of a server -> the square of 7, by a worker there. */
public final class SquareAt implements UnaryOperator<Object> {
  @Override
  public Object apply(Object port) {
    try (Workers workers = Workers.open()) {
      return workers
          .start(WorkerSpec.of("remote").host("127.0.0.1:" + port), Tasks::square, 7)
          .join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
