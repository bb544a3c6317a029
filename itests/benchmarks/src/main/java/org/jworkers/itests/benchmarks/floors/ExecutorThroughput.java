package org.jworkers.itests.benchmarks.floors;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Timing;

/** Tasks a second through an executor with two threads. Parameter: "threads" or "forkjoin". */
public final class ExecutorThroughput implements Contestant {
  private static final int TASKS = 400_000;

  private final ExecutorService executor;

  /** For the stage. */
  public ExecutorThroughput(String[] parameters) {
    executor =
        parameters[0].equals("threads") ? Executors.newFixedThreadPool(2) : new ForkJoinPool(2);
  }

  @Override
  public Sample round() throws Exception {
    return Timing.perSecond(TASKS, this::run);
  }

  private void run(int tasks) throws Exception {
    List<Future<Integer>> futures = new ArrayList<>(tasks);
    for (int i = 0; i < tasks; i++) {
      int item = i;
      futures.add(executor.submit(() -> item + 1));
    }
    for (int i = 0; i < tasks; i++) {
      if (futures.get(i).get() != i + 1) {
        throw new IllegalStateException("Wrong result of " + i);
      }
    }
  }

  @Override
  public void close() throws InterruptedException {
    executor.shutdown();
    executor.awaitTermination(5, TimeUnit.SECONDS);
  }
}
