package org.jworkers.pool;

import static org.jworkers.thread.Threads.thread;

import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

class ThreadPoolTest extends PoolContract {
  @Override
  protected Workers open() {
    return Workers.open();
  }

  @Override
  protected WorkerSpec spec() {
    return thread();
  }
}
