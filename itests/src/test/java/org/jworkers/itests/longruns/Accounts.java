package org.jworkers.itests.longruns;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jworkers.api.PersistentWorker;
import org.jworkers.pool.ItemFailure;
import org.jworkers.pool.PoolListener;

/** Keeps account of what became of each input of a {@link Soak}, and of the workers. */
final class Accounts implements PoolListener<Integer, long[]> {
  private final BitSet results = new BitSet();
  private final BitSet failures = new BitSet();
  private final AtomicInteger wrong = new AtomicInteger();
  private final AtomicInteger added = new AtomicInteger();
  private final AtomicInteger died = new AtomicInteger();

  /** Enters a result. */
  void result(long[] result) {
    int input = (int) result[0];
    if (!SoakTask.isRight(result) || results.get(input)) {
      complain("result for", input, null);
    }
    results.set(input);
  }

  @Override
  public void failed(ItemFailure failure) {
    int input = (int) failure.index();
    if (!SoakTask.isPlanned(failure.error(), input) || failures.get(input)) {
      complain("failure of", input, failure.error());
    }
    failures.set(input);
  }

  private void complain(String what, int input, Throwable error) {
    wrong.incrementAndGet();
    System.out.printf("WRONG: %s input %,d: %s%n", what, input, error);
  }

  @Override
  public void added(PersistentWorker<Integer, long[]> worker) {
    added.incrementAndGet();
  }

  @Override
  public void died(PersistentWorker<Integer, long[]> worker) {
    died.incrementAndGet();
  }

  /** Whether each of so many inputs had one outcome, and the right one. */
  boolean areExact(int inputs) {
    boolean both = results.intersects(failures);
    boolean all = results.cardinality() + failures.cardinality() == inputs;
    boolean planned = failures.cardinality() == SoakTask.planned(inputs);
    return wrong.get() == 0 && !both && all && planned;
  }

  /** What is in them. */
  String summary(int inputs) {
    return "%,d items: %,d results, %,d failures (planned %,d), %d wrong; workers: %,d started, %,d died"
        .formatted(
            inputs,
            results.cardinality(),
            failures.cardinality(),
            SoakTask.planned(inputs),
            wrong.get(),
            added.get(),
            died.get());
  }
}
