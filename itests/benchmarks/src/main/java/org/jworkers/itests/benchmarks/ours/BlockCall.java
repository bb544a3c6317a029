package org.jworkers.itests.benchmarks.ours;

import org.jworkers.api.PersistentWorker;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Timing;

/** An array of 8 Mi doubles to a worker, and then back. Parameter: its kind. */
public final class BlockCall implements Contestant {
  private final String kind;
  private final double[] block = new double[8 << 20];
  private Setting setting;
  private PersistentWorker<double[], double[]> worker;

  /** For the stage. */
  public BlockCall(String[] parameters) {
    kind = parameters[0];
  }

  @Override
  public void open() throws Exception {
    setting = new Setting(kind);
    worker = setting.workers().startPersistent(setting.spec(), Tasks::echo);
  }

  @Override
  public Sample round() throws Exception {
    return Timing.mibPerSecond(2L * block.length * Double.BYTES, this::exchange);
  }

  private void exchange(int number) throws InterruptedException {
    block[block.length - 1] = Math.random();
    double[] back = worker.call(block);
    if (back.length != block.length || back[back.length - 1] != block[block.length - 1]) {
      throw new IllegalStateException("Not what was sent");
    }
  }

  @Override
  public void close() throws Exception {
    setting.close();
  }
}
