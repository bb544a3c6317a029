package org.jworkers.itests.benchmarks.ours;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Workers;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Proc;
import org.jworkers.pool.Pool;
import org.jworkers.process.Processes;

/**
 * A worker that is added to a pool which has a spare one, to its first result, in milliseconds. The
 * pool has worked before, as one has that loses a worker or is to have more. No parameters.
 */
public final class SpareStart implements Contestant {
  private static final Duration CALM = Duration.ofMillis(300);
  private static final int EARLIER_WORK = 100_000;

  private final Workers workers = Workers.open();
  private Pool<Integer, Integer> pool;

  /** For the stage. */
  public SpareStart(String[] parameters) {}

  @Override
  public void open() throws Exception {
    pool = Pool.<Integer, Integer>builder(workers, Tasks::increment).spares(1).open();
    pool.add(Processes.process());
    pool.run(IntStream.range(0, EARLIER_WORK).boxed().toList());
  }

  @Override
  public Sample round() throws Exception {
    for (PersistentWorker<Integer, Integer> worker : pool.workers()) {
      worker.terminate();
    }
    awaitSpare();
    long start = System.nanoTime();
    pool.add(Processes.process());
    List<Integer> results = pool.run(List.of(1));
    long nanos = System.nanoTime() - start;
    if (!results.equals(List.of(2))) {
      throw new IllegalStateException("Wrong results: " + results);
    }
    return new Sample(nanos / 1e6, 0);
  }

  /** A spare says nothing. It is ready when no child has used any time for a while. */
  private static void awaitSpare() throws InterruptedException {
    long before = -1;
    for (long now = used(); now != before; now = used()) {
      before = now;
      Thread.sleep(CALM.toMillis());
    }
  }

  /** The CPU time of the children, to 10 ms: they do look at the time now and then. */
  private static long used() {
    return ProcessHandle.current()
        .children()
        .mapToLong(child -> Proc.cpuNanos(child.pid()) / 10_000_000)
        .sum();
  }

  @Override
  public void close() {
    pool.close();
    workers.close();
  }
}
