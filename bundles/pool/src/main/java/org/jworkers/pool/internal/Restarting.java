package org.jworkers.pool.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jworkers.api.WorkerException;

/**
 * New lives for all workers of a pool, at the same time. For the attendant only.
 *
 * @param pool the pool's name
 * @param crew who does the restarting
 */
record Restarting<A, R>(String pool, Members<A, R> members, Mailbox<A, R> mailbox, Executor crew) {

  /**
   * Restarts all workers, at the same time.
   *
   * @param timeout for finishing, and then for obeying
   */
  void restart(Duration timeout, boolean force) {
    List<Supplier<Member<A, R>>> restarts = new ArrayList<>();
    for (Member<A, R> member : members) {
      if (member.state() != Member.State.DEPARTED && !member.returning) {
        restarts.add(() -> member.restart(timeout, force));
      }
    }
    Together<Member<A, R>> together = new Together<>(crew, restarts);
    together.results().forEach(member -> member.begin(mailbox));
    if (together.hasFailed()) {
      throw notRestarted(together.failures());
    }
  }

  private WorkerException notRestarted(List<Throwable> failures) {
    String message = "Pool '%s': %d of its workers could not be restarted, the first because: %s";
    Throwable first = failures.get(0);
    WorkerException all =
        new WorkerException(message.formatted(pool, failures.size(), first.getMessage()), first);
    failures.stream().skip(1).forEach(all::addSuppressed);
    return all;
  }
}
