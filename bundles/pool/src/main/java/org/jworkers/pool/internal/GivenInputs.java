package org.jworkers.pool.internal;

import java.util.Iterator;
import org.jworkers.api.PersistentWorker;

/**
 * Inputs as a source.
 *
 * @param call has the frames of who handed them in
 */
record GivenInputs<A, R>(Iterator<? extends A> inputs, boolean isAtHand, Throwable call)
    implements Source<A, R> {

  @Override
  public Item<A> next(long index, PersistentWorker<A, R> worker) {
    return inputs.hasNext() ? new Item<>(index, inputs.next(), call) : null;
  }
}
