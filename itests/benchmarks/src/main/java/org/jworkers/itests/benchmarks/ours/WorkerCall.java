package org.jworkers.itests.benchmarks.ours;

import org.jworkers.api.PersistentWorker;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Timing;

/** One call of a worker. Parameter: its kind, see {@link Setting}. */
public final class WorkerCall implements Contestant {
  private final String kind;
  private Setting setting;
  private PersistentWorker<Integer, Integer> worker;

  /** For the stage. */
  public WorkerCall(String[] parameters) {
    kind = parameters[0];
  }

  @Override
  public void open() throws Exception {
    setting = new Setting(kind);
    worker = setting.workers().startPersistent(setting.spec(), Tasks::increment);
  }

  @Override
  public Sample round() throws Exception {
    return Timing.medianMicros(10_000, this::call);
  }

  private void call(int number) throws InterruptedException {
    if (worker.call(number) != number + 1) {
      throw new IllegalStateException("Wrong result of " + number);
    }
  }

  @Override
  public void close() throws Exception {
    setting.close();
  }
}
