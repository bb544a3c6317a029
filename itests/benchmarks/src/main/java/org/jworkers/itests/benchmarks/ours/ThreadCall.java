package org.jworkers.itests.benchmarks.ours;

import org.jworkers.api.PersistentWorker;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One call of a worker that is a thread. */
@State(Scope.Benchmark)
public class ThreadCall {
  private Setting setting;
  private PersistentWorker<Integer, Integer> worker;

  /** Starts the worker. */
  @Setup
  public void start() throws Exception {
    setting = new Setting("thread");
    worker = setting.workers().startPersistent(setting.spec(), Tasks::increment);
  }

  /** Ends it. */
  @TearDown
  public void stop() throws Exception {
    setting.close();
  }

  /** An item in, its result out. */
  @Benchmark
  public Integer call() throws Exception {
    return worker.call(7);
  }
}
