package org.jworkers.itests.benchmarks.ours;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jworkers.api.PersistentWorker;
import org.jworkers.itests.benchmarks.harness.Contestant;

/**
 * How long a terminate takes, until its worker has gone, while 64 MiB flow both ways. Parameter:
 * the worker's kind.
 */
public final class LoadedStop implements Contestant {
  private final String kind;
  private final double[] block = new double[8 << 20];
  private Setting setting;

  /** For the stage. */
  public LoadedStop(String[] parameters) {
    kind = parameters[0];
  }

  @Override
  public void open() throws Exception {
    setting = new Setting(kind);
  }

  @Override
  public Sample round() throws Exception {
    PersistentWorker<double[], double[]> worker =
        setting.workers().startPersistent(setting.spec(), Tasks::echo);
    Semaphore back = new Semaphore(0);
    worker.deliverTo(result -> back.release());
    worker.enqueue(block);
    worker.enqueue(block);
    back.acquire(); // one is on its way back while the other one is on its way there
    worker.enqueue(block);
    long start = System.nanoTime();
    if (!worker.terminate(Duration.ofSeconds(10), false)) {
      throw new IllegalStateException("It lives");
    }
    return new Sample((System.nanoTime() - start) / 1e6, 0);
  }

  @Override
  public void close() throws Exception {
    setting.close();
  }
}
