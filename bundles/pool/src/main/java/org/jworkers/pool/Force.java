package org.jworkers.pool;

/** How far a pool goes to stop a worker that does not end by itself. */
public enum Force {
  /** As is usual for the worker's type. */
  AS_USUAL,
  /** Always up the whole ladder of {@link org.jworkers.api.Rung}. */
  ALWAYS,
  /** Never more than asking; closing a pool does not even ask, it leaves the worker to finish. */
  NEVER
}
