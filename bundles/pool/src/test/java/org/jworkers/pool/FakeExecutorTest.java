package org.jworkers.pool;

import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

class FakeExecutorTest extends ExecutorContract {
  @Override
  Workers open() {
    return new FakeWorkers("fake");
  }

  @Override
  WorkerSpec spec() {
    return WorkerSpec.of("fake");
  }
}
