package org.jworkers.pool;

import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

class FakePoolTest extends PoolContract {
  @Override
  protected Workers open() {
    return new FakeWorkers("fake");
  }

  @Override
  protected WorkerSpec spec() {
    return WorkerSpec.of("fake");
  }
}
