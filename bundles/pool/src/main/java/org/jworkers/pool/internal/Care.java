package org.jworkers.pool.internal;

import java.time.Duration;
import org.jworkers.pool.RecyclePolicy;
import org.jworkers.pool.RestartBudget;

/**
 * What keeps the workers of a pool in good order.
 *
 * @param budget how many that died are replaced
 * @param recycle when those that live are
 * @param itemTimeout how long an input may take; {@link RecyclePolicy#NEVER} for no limit
 * @param spares how many of each kind are started ahead of time
 */
public record Care(RestartBudget budget, RecyclePolicy recycle, Duration itemTimeout, int spares) {

  /** Whether there is a limit on the time of an input. */
  boolean limitsItems() {
    return itemTimeout.compareTo(RecyclePolicy.NEVER) < 0;
  }
}
