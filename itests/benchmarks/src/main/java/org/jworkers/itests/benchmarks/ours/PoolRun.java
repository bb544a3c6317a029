package org.jworkers.itests.benchmarks.ours;

import java.util.List;
import java.util.stream.IntStream;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Timing;
import org.jworkers.pool.Pool;
import org.jworkers.pool.PoolBuilder;

/**
 * A run of a pool. Parameters: their kind, see {@link Setting}; how many inputs; how many of them
 * wait at each worker, or a negative number to leave that to the pool; and how many workers there
 * are, two if that is not said.
 */
public final class PoolRun implements Contestant {
  private final String kind;
  private final int tasks;
  private final int prefetch;
  private final int workers;
  private Setting setting;
  private Pool<Integer, Integer> pool;

  /** For the stage. */
  public PoolRun(String[] parameters) {
    kind = parameters[0];
    tasks = Integer.parseInt(parameters[1]);
    prefetch = Integer.parseInt(parameters[2]);
    workers = parameters.length > 3 ? Integer.parseInt(parameters[3]) : 2;
  }

  @Override
  public void open() throws Exception {
    setting = new Setting(kind);
    PoolBuilder<Integer, Integer> builder = Pool.builder(setting.workers(), Tasks::increment);
    pool = (prefetch < 0 ? builder : builder.prefetch(prefetch)).open();
    pool.add(setting.spec(), workers);
  }

  @Override
  public Sample round() throws Exception {
    return Timing.perSecond(tasks, this::run);
  }

  private void run(int inputs) throws InterruptedException {
    List<Integer> results = pool.run(IntStream.range(0, inputs));
    if (results.size() != inputs || results.get(inputs - 1) != inputs) {
      throw new IllegalStateException("Wrong results");
    }
  }

  @Override
  public void close() throws Exception {
    pool.close();
    setting.close();
  }
}
