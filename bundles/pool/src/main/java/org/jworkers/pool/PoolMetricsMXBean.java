package org.jworkers.pool;

import java.util.Map;

/** What is counted of a pool, named as JMX wants it. Times are in milliseconds. */
public interface PoolMetricsMXBean {

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

  /** How many inputs each worker has done, by its name. */
  Map<String, Long> getFinishedByWorker();

  /** How long an input was with its worker, on average. */
  double getMeanMillis();

  /** How long it was at most. */
  double getMaxMillis();

  /** How many inputs took how long: by the upper bound in milliseconds, a power of two. */
  Map<Double, Long> getHistogram();
}
