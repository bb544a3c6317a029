package org.jworkers.pool;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jworkers.api.PersistentWorker;
import org.jworkers.pool.PoolSnapshot.OfWorker;
import org.jworkers.pool.internal.Clock;

/**
 * A listener that counts, for one pool. It can be read by any thread at any time, and registered
 * with JMX as it is: {@code ManagementFactory.getPlatformMBeanServer().registerMBean(metrics,
 * name)}.
 *
 * @param <A> what an input is
 * @param <R> what the task gives back for one
 */
public final class PoolMetrics<A, R> implements PoolListener<A, R>, PoolMetricsMXBean {

  /** What is counted of one worker. */
  private static final class Count {
    final Clock waited = new Clock();
    final Clock ran = new Clock();
    long finished;
  }

  private final Map<Long, String> holders = new HashMap<>();
  private final Map<String, Count> workers = new HashMap<>();
  private final Clock waited = new Clock();
  private final Clock ran = new Clock();
  private Pool<A, R> pool;
  private long enqueued;
  private long finished;
  private long failed;
  private long died;

  /** Counts from zero. */
  public PoolMetrics() {}

  private Count of(PersistentWorker<A, R> worker) {
    return workers.computeIfAbsent(worker.name(), name -> new Count());
  }

  @Override
  public synchronized void opened(Pool<A, R> opened) {
    pool = opened;
  }

  /** Those that are no more are forgotten, since there may be ever new ones. */
  @Override
  public synchronized void added(PersistentWorker<A, R> worker) {
    Set<String> names =
        pool.workers().stream().map(PersistentWorker::name).collect(Collectors.toSet());
    workers.keySet().retainAll(names);
    of(worker);
  }

  @Override
  public synchronized void enqueued(PersistentWorker<A, R> worker, long index, A input) {
    enqueued++;
    holders.put(index, worker.name());
  }

  @Override
  public synchronized void answered(
      PersistentWorker<A, R> worker, Duration itWaited, Duration itRan) {
    waited.count(itWaited.toNanos());
    ran.count(itRan.toNanos());
    of(worker).waited.count(itWaited.toNanos());
    of(worker).ran.count(itRan.toNanos());
  }

  @Override
  public synchronized void finished(PersistentWorker<A, R> worker, long index, R result) {
    finished++;
    of(worker).finished++;
    holders.remove(index);
  }

  @Override
  public synchronized void failed(ItemFailure failure) {
    failed++;
    holders.remove(failure.index());
  }

  /** Also what it had of a run that was broken off is gone. */
  @Override
  public synchronized void idle(PersistentWorker<A, R> worker) {
    holders.values().removeIf(worker.name()::equals);
  }

  @Override
  public synchronized void died(PersistentWorker<A, R> worker) {
    died++;
    idle(worker);
  }

  /** All of it at this moment. */
  public synchronized PoolSnapshot snapshot() {
    Map<String, OfWorker> each = new TreeMap<>();
    workers.forEach(
        (name, count) -> {
          long inFlight = holders.values().stream().filter(name::equals).count();
          each.put(
              name,
              new OfWorker(inFlight, count.finished, count.waited.timings(), count.ran.timings()));
        });
    long queued = pool == null ? 0 : pool.queued();
    return new PoolSnapshot(
        queued, enqueued, finished, failed, died, waited.timings(), ran.timings(), each);
  }

  private <T> Map<String, T> byWorker(Function<OfWorker, T> value) {
    Map<String, T> all = new TreeMap<>();
    snapshot().workers().forEach((name, worker) -> all.put(name, value.apply(worker)));
    return all;
  }

  @Override
  public long getQueued() {
    return snapshot().queued();
  }

  @Override
  public long getEnqueued() {
    return snapshot().enqueued();
  }

  @Override
  public long getFinished() {
    return snapshot().finished();
  }

  @Override
  public long getFailed() {
    return snapshot().failed();
  }

  @Override
  public long getDied() {
    return snapshot().died();
  }

  @Override
  public long getInFlight() {
    return snapshot().inFlight();
  }

  @Override
  public Map<String, Long> getInFlightByWorker() {
    return byWorker(OfWorker::inFlight);
  }

  @Override
  public Map<String, Long> getFinishedByWorker() {
    return byWorker(OfWorker::finished);
  }

  @Override
  public Map<Double, Long> getWaitHistogram() {
    return snapshot().waited().histogram();
  }

  @Override
  public Map<Double, Long> getRunHistogram() {
    return snapshot().ran().histogram();
  }

  @Override
  public Map<String, Map<Double, Long>> getWaitHistogramByWorker() {
    return byWorker(worker -> worker.waited().histogram());
  }

  @Override
  public Map<String, Map<Double, Long>> getRunHistogramByWorker() {
    return byWorker(worker -> worker.ran().histogram());
  }
}
