package org.jworkers.pool.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The results of a run, kept in the order of their inputs, in whatever order they come. */
final class Results<R> {
  /** Stands where there is no result yet, since null is one. */
  private static final Object NONE = new Object();

  private final boolean kept;
  private Object[] byIndex = {};
  private int end;
  private int count;

  Results(boolean kept) {
    this.kept = kept;
  }

  void put(long index, R result) {
    count++;
    if (!kept) {
      return;
    }
    int at = Math.toIntExact(index);
    if (at >= byIndex.length) {
      int old = byIndex.length;
      byIndex = Arrays.copyOf(byIndex, Math.max(at + 1, old + (old >> 1) + 16));
      Arrays.fill(byIndex, old, byIndex.length, NONE);
    }
    byIndex[at] = result;
    end = Math.max(end, at + 1);
  }

  /** How many there are, kept or not. */
  int count() {
    return count;
  }

  /** Those that there are, without gaps; null if they are not kept. */
  @SuppressWarnings("unchecked")
  List<R> list() {
    if (!kept) {
      return null;
    }
    List<R> list = new ArrayList<>(count);
    for (int at = 0; at < end; at++) {
      if (byIndex[at] != NONE) {
        list.add((R) byIndex[at]);
      }
    }
    return list;
  }
}
