package org.jworkers.pool;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@link PoolMetrics} have counted at one moment.
 *
 * @param queued how many submitted inputs and calls wait in the pool
 * @param enqueued how many times a worker was given an input
 * @param finished how many inputs were done
 * @param failed how many inputs were given up
 * @param died how many workers ended though the pool was open
 * @param waited how long inputs and calls waited until a worker began with them
 * @param ran how long workers were then at them
 * @param workers the same for each worker that is in the pool, by its name
 */
public record PoolSnapshot(
    long queued,
    long enqueued,
    long finished,
    long failed,
    long died,
    Timings waited,
    Timings ran,
    Map<String, OfWorker> workers) {

  /** Copies the map. */
  public PoolSnapshot {
    workers = Collections.unmodifiableMap(new TreeMap<>(workers));
  }

  /** How many inputs workers have now. */
  public long inFlight() {
    return workers.values().stream().mapToLong(OfWorker::inFlight).sum();
  }

  /**
   * What was counted of one worker.
   *
   * @param inFlight how many inputs it has, the one it works on among them
   * @param finished how many inputs it has done
   * @param waited how long what it was given had waited
   * @param ran how long it was at it
   */
  public record OfWorker(long inFlight, long finished, Timings waited, Timings ran) {}
}
