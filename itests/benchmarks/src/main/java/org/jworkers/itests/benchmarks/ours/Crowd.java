package org.jworkers.itests.benchmarks.ours;

import java.util.ArrayList;
import java.util.List;
import org.jworkers.api.PersistentWorker;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Proc;
import org.jworkers.itests.benchmarks.harness.Timing;

/**
 * Many living workers on one server that hosts in threads. Parameters: how many, and what of it.
 *
 * <ul>
 *   <li>"create": starting one with its first result, in milliseconds
 *   <li>"rss": the server's memory for one, in KiB
 *   <li>"call": a call of one among them, in microseconds
 * </ul>
 */
public final class Crowd implements Contestant {
  private final int size;
  private final String what;
  private final List<PersistentWorker<Integer, Integer>> crowd = new ArrayList<>();
  private Setting setting;
  private double createMillis;
  private double rssKib;

  /** For the stage. */
  public Crowd(String[] parameters) {
    size = Integer.parseInt(parameters[0]);
    what = parameters[1];
  }

  @Override
  public void open() throws Exception {
    setting = new Setting("remote-thread");
    add(); // what comes with the first one is not each one's
    long before = Proc.kib(setting.server(), "status", "VmRSS");
    long start = System.nanoTime();
    for (int i = 1; i < size; i++) {
      add();
    }
    createMillis = (System.nanoTime() - start) / 1e6 / size;
    rssKib = (Proc.kib(setting.server(), "status", "VmRSS") - before) / (double) size;
  }

  private void add() throws InterruptedException {
    PersistentWorker<Integer, Integer> worker =
        setting.workers().startPersistent(setting.spec(), Tasks::increment);
    crowd.add(worker);
    worker.call(1);
  }

  @Override
  public Sample round() throws Exception {
    return switch (what) {
      case "create" -> new Sample(createMillis, 0);
      case "rss" -> new Sample(rssKib, 0);
      default -> Timing.medianMicros(10_000, i -> crowd.get(i * 7919 % size).call(i));
    };
  }

  @Override
  public void close() throws Exception {
    setting.close();
  }
}
