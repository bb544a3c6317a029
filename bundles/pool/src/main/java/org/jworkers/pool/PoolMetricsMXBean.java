package org.jworkers.pool;

import java.util.Map;

/**
 * What is counted of a pool, named as JMX wants it; see {@link PoolSnapshot}. A histogram says how
 * many took how long: by the upper bound in milliseconds.
 */
public interface PoolMetricsMXBean {

  /** How many submitted inputs and calls wait in the pool. */
  long getQueued();

  /** How many times a worker was given an input. */
  long getEnqueued();

  /** How many inputs were done. */
  long getFinished();

  /** How many inputs were given up. */
  long getFailed();

  /** How many workers ended though the pool was open. */
  long getDied();

  /** How many inputs workers have now. */
  long getInFlight();

  /** How many inputs each worker has now, by its name. */
  Map<String, Long> getInFlightByWorker();

  /** How many inputs each worker has done, by its name. */
  Map<String, Long> getFinishedByWorker();

  /** How long inputs and calls waited until a worker began with them. */
  Map<Double, Long> getWaitHistogram();

  /** How long workers were at them. */
  Map<Double, Long> getRunHistogram();

  /** How long they waited, by the name of the worker. */
  Map<String, Map<Double, Long>> getWaitHistogramByWorker();

  /** How long workers were at them, by the name of the worker. */
  Map<String, Map<Double, Long>> getRunHistogramByWorker();
}
