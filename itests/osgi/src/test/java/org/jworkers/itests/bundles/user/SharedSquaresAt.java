package org.jworkers.itests.bundles.user;

import static org.jworkers.remote.Remotes.remote;

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
    WorkerSpec spec = remote("127.0.0.1", (Integer) port).sharedConnection();
    try (Workers workers = Workers.open()) {
      PersistentWorker<Integer, Integer> one = workers.startPersistent(spec, Tasks::square);
      PersistentWorker<Integer, Integer> two = workers.startPersistent(spec, Tasks::square);
      return one.call(3) + two.call(4) + one.call(0);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
