package org.jworkers.hessian.internal.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * The objects of a message by their numbers, and how far those that are still being read have come.
 *
 * <p>What depends on an object that is still being read cannot be hashed or compared yet. So each
 * object knows its reach: the lowest number of an unfinished object that it depends on. An
 * unfinished object's reach is its own number.
 */
final class Numbered {
  /** The reach of what depends on no unfinished object. */
  static final int NOTHING = Integer.MAX_VALUE;

  private static final Object UNKNOWN = new Object();

  private static final int FEW = 16;

  private Object[] objects = new Object[FEW];
  private long[] costs = new long[FEW];
  private int[] reaches = new int[FEW];
  private int[] keyReaches = new int[FEW];
  private final List<Waiting> waiting = new ArrayList<>();
  private int count;
  private int reach = NOTHING;

  private record Waiting(int collection, int until, Filling filling) {}

  /** Begins an object and gives it the next number. */
  int begin() {
    if (count == objects.length) {
      objects = Arrays.copyOf(objects, 2 * count);
      costs = Arrays.copyOf(costs, 2 * count);
      reaches = Arrays.copyOf(reaches, 2 * count);
      keyReaches = Arrays.copyOf(keyReaches, 2 * count);
    }
    objects[count] = UNKNOWN;
    costs[count] = 1;
    reaches[count] = count;
    keyReaches[count] = NOTHING;
    return count++;
  }

  /** From now on the object can be referred to, although it is not complete. */
  void known(int number, Object object) {
    objects[number] = object;
  }

  /** Ends an object, and fills what had to wait for it. */
  void end(int number, Object object, long cost) throws Refusal {
    objects[number] = object;
    costs[number] = cost;
    reaches[number] = reach >= number ? NOTHING : reach;
    if (!waiting.isEmpty()) {
      fillWhatWaitsFor(number);
    }
  }

  /** Refers back to an object. */
  Object get(int number) throws Refusal {
    if (objects[number] == UNKNOWN) {
      throw new Refusal("refers back to a value that is not complete");
    }
    int lowest = reaches[number];
    while (lowest != NOTHING && reaches[lowest] != lowest) {
      lowest = reaches[lowest];
    }
    reach = Math.min(reach, lowest);
    return objects[number];
  }

  /** What it costs to hash an object. */
  long cost(int number) {
    return costs[number];
  }

  int count() {
    return count;
  }

  /** Begins to measure the reach of something, and gives back what had been measured so far. */
  int startReach() {
    int outer = reach;
    reach = NOTHING;
    return outer;
  }

  /** Goes on measuring the reach of what lies around the object that has ended. */
  void resumeReach(int outer, int number) {
    reach = Math.min(outer, reach >= number ? NOTHING : reach);
  }

  /** Ends the measuring of a key of a collection, and goes on measuring the collection. */
  void resumeReachOfKey(int outer, int collection) {
    keyReaches[collection] = Math.min(keyReaches[collection], reach);
    reach = Math.min(outer, reach);
  }

  /** Fills a collection: now, or when the object is complete that its keys depend on. */
  void fill(int collection, Filling filling) throws Refusal {
    if (keyReaches[collection] == NOTHING) {
      filling.run();
    } else {
      waiting.add(new Waiting(collection, keyReaches[collection], filling));
    }
  }

  /** Whether a collection within this object still has to be filled. */
  boolean waitsWithin(int number) {
    return !waiting.isEmpty() && waiting.stream().anyMatch(each -> each.collection() > number);
  }

  void clear() {
    Arrays.fill(objects, 0, count, null);
    waiting.clear();
    count = 0;
    reach = NOTHING;
  }

  private void fillWhatWaitsFor(int number) throws Refusal {
    List<Filling> due = new ArrayList<>();
    for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
      Waiting next = each.next();
      if (next.until() == number) {
        each.remove();
        due.add(next.filling());
      }
    }
    for (Filling filling : due) {
      filling.run();
    }
  }
}
