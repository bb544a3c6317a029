package org.jworkers.itests.bundles.wide;

import java.util.function.UnaryOperator;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.opentest4j.AssertionFailedError;

/** Worker type -> what such a worker gets from a class of the application's class path. */
public final class Outside implements UnaryOperator<Object> {
  @Override
  public Object apply(Object type) {
    try (Workers workers = Workers.open()) {
      return workers
          .start(
              WorkerSpec.of((String) type),
              (String word) -> new AssertionFailedError(word).getMessage(),
              "outside")
          .join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
