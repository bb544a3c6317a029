package org.jworkers.pool;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jworkers.api.PersistentWorker;

/**
 * A listener that counts. It can be read by any thread at any time, and registered with JMX as it
 * is: {@code ManagementFactory.getPlatformMBeanServer().registerMBean(metrics, name)}.
 *
 * @param <A> what an input is
 * @param <R> what the task gives back for one
 */
public final class PoolMetrics<A, R> implements PoolListener<A, R>, PoolMetricsMXBean {
  private static final double MILLI = 1e6;

  private final Map<Long, Long> begun = new HashMap<>();
  private final Map<String, Long> byWorker = new TreeMap<>();
  private final long[] powers = new long[Long.SIZE];
  private long enqueued;
  private long finished;
  private long failed;
  private long died;
  private long nanos;
  private long longest;

  /** Counts from zero. */
  public PoolMetrics() {}

  @Override
  public synchronized void enqueued(PersistentWorker<A, R> worker, long index, A input) {
    enqueued++;
    begun.put(index, System.nanoTime());
  }

  @Override
  public synchronized void finished(PersistentWorker<A, R> worker, long index, R result) {
    finished++;
    byWorker.merge(worker.name(), 1L, Long::sum);
    Long start = begun.remove(index);
    if (start != null) {
      long took = Math.max(1, System.nanoTime() - start);
      nanos += took;
      longest = Math.max(longest, took);
      powers[Long.SIZE - Long.numberOfLeadingZeros(took)]++;
    }
  }

  @Override
  public synchronized void failed(ItemFailure failure) {
    failed++;
    begun.remove(failure.index());
  }

  @Override
  public synchronized void died(PersistentWorker<A, R> worker) {
    died++;
  }

  @Override
  public synchronized long getEnqueued() {
    return enqueued;
  }

  @Override
  public synchronized long getFinished() {
    return finished;
  }

  @Override
  public synchronized long getFailed() {
    return failed;
  }

  @Override
  public synchronized long getDied() {
    return died;
  }

  @Override
  public synchronized long getInFlight() {
    return begun.size();
  }

  @Override
  public synchronized Map<String, Long> getFinishedByWorker() {
    return new TreeMap<>(byWorker);
  }

  @Override
  public synchronized double getMeanMillis() {
    return finished == 0 ? 0 : nanos / MILLI / finished;
  }

  @Override
  public synchronized double getMaxMillis() {
    return longest / MILLI;
  }

  @Override
  public synchronized Map<Double, Long> getHistogram() {
    Map<Double, Long> histogram = new TreeMap<>();
    for (int power = 0; power < powers.length; power++) {
      if (powers[power] > 0) {
        histogram.put(Math.scalb(1.0, power) / MILLI, powers[power]);
      }
    }
    return histogram;
  }
}
