package org.jworkers.pool;

import static org.jworkers.thread.Threads.thread;

import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

class ThreadExecutorTest extends ExecutorContract {
  @Override
  Workers open() {
    return Workers.open();
  }

  @Override
  WorkerSpec spec() {
    return thread();
  }
}
