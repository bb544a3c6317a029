package org.jworkers.itests.pool;

import static org.jworkers.process.Processes.process;

import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.jworkers.pool.PoolContract;

class ProcessPoolIT extends PoolContract {
  @Override
  protected Workers open() {
    return Workers.open();
  }

  @Override
  protected WorkerSpec spec() {
    return process();
  }
}
