package org.jworkers.hessian.internal.collections;

import org.jworkers.hessian.internal.wire.Refusal;

/**
 * What a collection does with keys that fall together: an enemy can choose keys that all do, and
 * then every one of them is compared with every other.
 */
public enum Table {
  /** Keys that can be compared are found fast even then; others are not. */
  TREES {
    @Override
    boolean suffers(Object key) {
      return !(key instanceof Comparable);
    }

    @Override
    int place(int hash, int count) {
      return hash;
    }
  },
  /** All keys in one place form a list; there are as many places as keys, twice over and one. */
  LISTS {
    @Override
    boolean suffers(Object key) {
      return true;
    }

    @Override
    int place(int hash, int count) {
      return (hash & 0x7fffffff) % (2 * count + 1);
    }
  },
  /** Keys spill over into the places beside theirs; there are twice as many places as keys. */
  OPEN {
    @Override
    boolean suffers(Object key) {
      return true;
    }

    @Override
    int place(int hash, int count) {
      return Math.floorMod(hash, 2 * count) / WINDOW;
    }
  },
  /** Keys cannot be made to fall together. */
  SAFE {
    @Override
    boolean suffers(Object key) {
      return false;
    }

    @Override
    int place(int hash, int count) {
      return 0;
    }
  };

  private static final int WINDOW = 128;
  private static final int MOST = 100;

  /** Whether this key is found slowly where many fall together. */
  abstract boolean suffers(Object key);

  /** Keys with the same number fall together. */
  abstract int place(int hash, int count);

  /** Refuses keys of which too many fall together. */
  public void check(Object[] items, int step) throws Refusal {
    int count = items.length / step;
    if (count <= MOST || this == SAFE) {
      return;
    }
    int[] places = new int[count];
    int suffering = 0;
    for (int i = 0; i < items.length; i += step) {
      if (items[i] != null && suffers(items[i])) {
        places[suffering++] = place(items[i].hashCode(), count);
      }
    }
    Crowd.check(places, suffering, MOST);
  }
}
