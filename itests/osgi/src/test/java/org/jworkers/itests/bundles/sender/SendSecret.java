package org.jworkers.itests.bundles.sender;

import java.util.function.UnaryOperator;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.jworkers.itests.bundles.secret.Secret;

/** Worker type -> what such a worker does with a secret that it is sent. */
public final class SendSecret implements UnaryOperator<Object> {
  @Override
  public Object apply(Object type) {
    try (Workers workers = Workers.open()) {
      return workers
          .start(WorkerSpec.of((String) type), (Secret secret) -> secret.word, new Secret())
          .join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
