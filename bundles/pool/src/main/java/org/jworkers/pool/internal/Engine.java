package org.jworkers.pool.internal;

import java.util.List;

/**
 * What runs are made with.
 *
 * @param settings how the pool was made
 * @param phase what the pool is doing
 * @param upkeep cares for the members, and knows them and the mailbox
 * @param crew threads of the pool's own
 */
record Engine<A, R>(Settings<A, R> settings, Phase phase, Upkeep<A, R> upkeep, Crew crew) {

  /** Does one run on the calling thread, which attends the pool meanwhile. */
  List<R> run(Settings<A, R> how, Source<A, R> source, Results<A, R> results)
      throws InterruptedException {
    upkeep.mailbox().attend();
    try {
      return new Run<>(how, upkeep, source, results).toEnd();
    } finally {
      upkeep.mailbox().leave();
    }
  }

  /**
   * Begins a run on a thread of the pool's. The phase has to be the one of that already; it will be
   * idle before {@code after} is called.
   */
  BackgroundRun begin(BackgroundRun.Work work, BackgroundRun.After after) {
    BackgroundRun run = new BackgroundRun(phase, work, after);
    try {
      crew.execute(run);
    } catch (RuntimeException | Error noThread) {
      run.refused(noThread);
    }
    return run;
  }
}
