package org.jworkers.tck;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How tasks end that do nothing for it: the rows S1 to S21, one for each kind of task. A subclass
 * names its subject, as for the {@link WorkerContract}.
 *
 * <p>The classes of {@code org.jworkers.tck.tasks} have to be woven, and those of {@code
 * org.jworkers.tck.library} too, on request: the tests run with the agent of {@code
 * org.jworkers.weaver}, and with the system properties {@code
 * org.jworkers.payload.packages=org.jworkers.tck.tasks} and {@code
 * org.jworkers.weaver.packages=org.jworkers.tck.library}.
 */
@ExtendWith({Scoring.class, BenchProvision.class})
@Timeout(120)
public abstract class StopContract extends Contract implements StopInLoopRows, StopInCallRows {

  /** For subclasses. */
  protected StopContract() {}
}
