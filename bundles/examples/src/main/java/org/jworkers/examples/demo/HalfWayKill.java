package org.jworkers.examples.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jworkers.api.Outcome;
import org.jworkers.api.PersistentWorker;
import org.jworkers.examples.demo.DemoResult.Kill;
import org.jworkers.examples.scan.Batch;
import org.jworkers.examples.scan.Scan;
import org.jworkers.pool.PoolListener;

/** Kills the process of a worker as soon as half of the work is done: kill -9, no warning. */
final class HalfWayKill implements PoolListener<Batch, Scan> {
  private static final Duration UNTIL_NOTICED = Duration.ofSeconds(10);

  private final Timeline timeline;
  private final long half;
  private final PoolWatch watch;
  private final List<PersistentWorker<Batch, Scan>> candidates = new ArrayList<>();
  private PersistentWorker<Batch, Scan> victim;
  private Kill kill;

  HalfWayKill(Timeline timeline, List<Batch> batches, PoolWatch watch) {
    this.timeline = timeline;
    this.half = Batch.classes(batches) / 2;
    this.watch = watch;
  }

  @Override
  public synchronized void added(PersistentWorker<Batch, Scan> worker) {
    if (worker.type().equals("process")) {
      candidates.add(worker);
    }
  }

  @Override
  public synchronized void finished(PersistentWorker<Batch, Scan> worker, long index, Scan result) {
    long done = timeline.classes();
    if (victim == null && done >= half) {
      victim = candidates.get(candidates.size() - 1);
      kill = new Kill(watch.label(victim), victim.pid(), done);
      ProcessHandle.of(victim.pid()).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  /**
   * Who was killed, if anybody was.
   *
   * @throws IllegalStateException if the killed worker does not count as lost
   */
  synchronized Optional<Kill> verified() throws InterruptedException {
    if (victim != null
        && !(victim.await(UNTIL_NOTICED)
            && victim.outcome().orElseThrow() instanceof Outcome.Lost<?>)) {
      throw new IllegalStateException(
          victim.name() + " was killed, but is " + victim.state() + ": " + victim.outcome());
    }
    return Optional.ofNullable(kill);
  }
}
