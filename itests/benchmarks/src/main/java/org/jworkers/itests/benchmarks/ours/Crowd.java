package org.jworkers.itests.benchmarks.ours;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jworkers.api.PersistentWorker;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Proc;
import org.jworkers.itests.benchmarks.harness.Timing;

/**
 * Many living workers on one server that hosts in threads, which share a connection; one alone has
 * its own. Parameters: how many, and what of it.
 *
 * <ul>
 *   <li>"create": starting one with its first result, in milliseconds
 *   <li>"rss": the server's memory for one that has done something and is idle now, in KiB; that of
 *       nine tenths, with the first tenth there already, which brings with it what the server has
 *       once
 *   <li>"call": a call of one among them, in microseconds
 * </ul>
 */
public final class Crowd implements Contestant {
  /** So many threads a server has that has no worker, and some. */
  private static final int FEW = 30;

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
    setting = new Setting(size == 1 ? "remote-thread" : "remote-shared");
    add(); // what comes with the first one is not each one's
    double first = millisTo(size / 10);
    awaitIdle();
    long before = Proc.kib(setting.server(), "status", "VmRSS");
    int there = crowd.size();
    createMillis = (first + millisTo(size)) / size;
    awaitIdle();
    long grown = Proc.kib(setting.server(), "status", "VmRSS") - before;
    rssKib = grown / (double) (size - there);
  }

  private double millisTo(int count) throws InterruptedException {
    long start = System.nanoTime();
    while (crowd.size() < count) {
      add();
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private void add() throws InterruptedException {
    PersistentWorker<Integer, Integer> worker =
        setting.workers().startPersistent(setting.spec(), Tasks::increment);
    crowd.add(worker);
    worker.call(1);
  }

  /** Until no worker has a thread any more. */
  private void awaitIdle() throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (size > 1 && Proc.kib(setting.server(), "status", "Threads") > FEW) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("The server's threads do not end");
      }
      Thread.sleep(10);
    }
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
