package org.jworkers.itests.bundles.chooser;

import java.util.function.UnaryOperator;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.jworkers.itests.bundles.lib.Lib;
import org.jworkers.itests.bundles.middle.Middle;

/** Worker type -> the versions of the library that the bundle and its other library see there. */
public final class Versions implements UnaryOperator<Object> {
  @Override
  public Object apply(Object type) {
    try (Workers workers = Workers.open()) {
      return workers
          .start(
              WorkerSpec.of((String) type),
              (Object ignored) -> Lib.version() + " " + Middle.version(),
              null)
          .join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
