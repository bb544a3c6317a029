package org.jworkers.itests.benchmarks.ours;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jworkers.api.PersistentWorker;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Timing;

/**
 * Two workers that are given one item after the other without waiting for results. Parameters:
 * their kind, see {@link Setting}; how many items.
 */
public final class Pipelined implements Contestant {
  private final String kind;
  private final int tasks;
  private final List<PersistentWorker<Integer, Integer>> workers = new ArrayList<>();
  private Setting setting;
  private volatile CountDownLatch left = new CountDownLatch(0);

  /** For the stage. */
  public Pipelined(String[] parameters) {
    kind = parameters[0];
    tasks = Integer.parseInt(parameters[1]);
  }

  @Override
  public void open() throws Exception {
    setting = new Setting(kind);
    for (int i = 0; i < 2; i++) {
      PersistentWorker<Integer, Integer> worker =
          setting.workers().startPersistent(setting.spec(), Tasks::increment);
      worker.deliverTo(result -> left.countDown());
      workers.add(worker);
    }
  }

  @Override
  public Sample round() throws Exception {
    return Timing.perSecond(tasks, this::run);
  }

  private void run(int items) throws InterruptedException {
    left = new CountDownLatch(items);
    for (int i = 0; i < items; i++) {
      workers.get(i % 2).enqueue(i);
    }
    left.await();
  }

  @Override
  public void close() throws Exception {
    setting.close();
  }
}
