package org.jworkers.pool.internal;

import java.util.List;

/** Where the results of a run go. For the attendant only. */
interface Results<A, R> {

  /** Takes the result of an item. */
  void put(Item<A> item, R result);

  /** Learns that there will be no result of an item. */
  void skip(Item<A> item);

  /** Whether the end of the run tells of all that failed, because nothing else does. */
  default boolean tellsFailures() {
    return true;
  }

  /** How many results were put. */
  long count();

  /** Those that are kept, in the order of their inputs and without gaps; null if none are. */
  List<R> list();
}
