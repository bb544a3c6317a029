package org.jworkers.pool.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The results of a run, kept in the order of their inputs, in whatever order they come. */
final class KeptResults<A, R> implements Results<A, R> {
  /** Stands where there is no result yet, since null is one. */
  private static final Object NONE = new Object();

  private final boolean kept;
  private Object[] byIndex = {};
  private int end;
  private long count;

  /** None are kept, only counted, unless {@code kept}. */
  KeptResults(boolean kept) {
    this.kept = kept;
  }

  @Override
  public void put(Item<A> item, R result) {
    count++;
    if (!kept) {
      return;
    }
    int at = Math.toIntExact(item.index);
    if (at >= byIndex.length) {
      int old = byIndex.length;
      byIndex = Arrays.copyOf(byIndex, Math.max(at + 1, old + (old >> 1) + 16));
      Arrays.fill(byIndex, old, byIndex.length, NONE);
    }
    byIndex[at] = result;
    end = Math.max(end, at + 1);
  }

  @Override
  public void skip(Item<A> item) {
    // A gap in the array says it.
  }

  @Override
  public long count() {
    return count;
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<R> list() {
    if (!kept) {
      return null;
    }
    List<R> list = new ArrayList<>(Math.toIntExact(count));
    for (int at = 0; at < end; at++) {
      if (byIndex[at] != NONE) {
        list.add((R) byIndex[at]);
      }
    }
    return list;
  }
}
