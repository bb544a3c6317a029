package org.jworkers.tck;

import org.jworkers.api.PersistentWorker;
import org.jworkers.api.WorkerClosedException;

/** Items for workers that may have ended already. */
final class Late {
  private Late() {}

  /** Hands a worker an item that it will not do, whether it has ended yet or not. */
  static <A> void enqueue(A item, PersistentWorker<A, ?> worker) {
    try {
      worker.enqueue(item);
    } catch (WorkerClosedException ended) {
      // It was faster than the test.
    }
  }
}
