package org.jworkers.examples.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jworkers.api.PersistentWorker;
import org.jworkers.examples.scan.Batch;
import org.jworkers.examples.scan.Scan;
import org.jworkers.pool.PoolListener;

/** Writes down what happens in the pool. */
final class PoolWatch implements PoolListener<Batch, Scan> {
  private final Timeline timeline;
  private final List<Batch> batches;
  private final Map<PersistentWorker<Batch, Scan>, String> labels = new ConcurrentHashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private volatile Consumer<String> notes = note -> {};

  PoolWatch(Timeline timeline, List<Batch> batches) {
    this.timeline = timeline;
    this.batches = batches;
  }

  /** Where to say what a reader should know at once. */
  void notesTo(Consumer<String> notes) {
    this.notes = notes;
  }

  /** What a worker is called here: its type and a number. */
  String label(PersistentWorker<Batch, Scan> worker) {
    return labels.computeIfAbsent(worker, w -> w.type() + " " + next(w.type()));
  }

  private synchronized int next(String type) {
    return numbers.merge(type, 1, Integer::sum);
  }

  @Override
  public void added(PersistentWorker<Batch, Scan> worker) {
    timeline.joined(label(worker));
  }

  @Override
  public void enqueued(PersistentWorker<Batch, Scan> worker, long index, Batch input) {
    timeline.given(label(worker));
  }

  @Override
  public void finished(PersistentWorker<Batch, Scan> worker, long index, Scan result) {
    timeline.done(label(worker), batches.get((int) index).size());
  }

  @Override
  public void died(PersistentWorker<Batch, Scan> worker) {
    timeline.died(label(worker));
    notes.accept(label(worker) + " has died; what it had goes to the others");
  }
}
