package org.jworkers.pool.internal;

import java.util.ArrayList;
import java.util.List;
import org.jworkers.pool.ItemFailure;

/** One input of a run, from when it was taken from its source until it is done or given up. */
final class Item<A> {
  final long index;
  final A input;

  /** Its number at the worker that has it. */
  long counter;

  /** Set when its run was broken off: nobody wants its result any more. */
  boolean abandoned;

  private List<Throwable> errors = List.of();

  Item(long index, A input) {
    this.index = index;
    this.input = input;
  }

  void failed(Throwable error) {
    if (errors.isEmpty()) {
      errors = new ArrayList<>(1);
    }
    errors.add(error);
  }

  /** How many attempts at it have failed. */
  int attempts() {
    return errors.size();
  }

  /** Whether it was in hand when a worker died: it may do so again. */
  boolean isSuspect() {
    return !errors.isEmpty();
  }

  ItemFailure failure() {
    return new ItemFailure(index, input, errors);
  }
}
