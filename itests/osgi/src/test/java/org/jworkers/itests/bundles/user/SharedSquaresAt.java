package org.jworkers.itests.bundles.user;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

/**
 * A server's port -> what three and four are squared, by two workers there that share a connection.
 */
public final class SharedSquaresAt implements UnaryOperator<Object> {

  @Override
  public Object apply(Object port) {
    WorkerSpec spec =
        WorkerSpec.of("remote")
            .host("127.0.0.1:" + port)
            .plain()
            .withOptions(Map.of("sharedConnection", "true"));
    try (Workers workers = Workers.open()) {
      PersistentWorker<Integer, Integer> one = workers.startPersistent(spec, Tasks::square);
      PersistentWorker<Integer, Integer> two = workers.startPersistent(spec, Tasks::square);
      return one.call(3) + two.call(4) + one.call(0);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
