package org.jworkers.hessian.internal.wire;

import java.util.Arrays;

/**
 * Numbers for objects, told apart by identity. Clearing it costs what was put in, not what it once
 * grew to.
 */
final class IdentityTable {
  static final int NONE = -1;

  private static final int SMALLEST = 16;
  private static final int LARGEST_KEPT = 1 << 16;

  private Object[] keys = new Object[SMALLEST];
  private int[] values = new int[SMALLEST];
  private int[] used = new int[SMALLEST / 2];
  private int size;

  /** The number of an object, or {@link #NONE}. */
  int find(Object key) {
    int slot = slot(key);
    return keys[slot] == null ? NONE : values[slot];
  }

  /** The number of an object; if it has none, gives it this one and answers {@link #NONE}. */
  int findOrPut(Object key, int value) {
    int slot = slot(key);
    if (keys[slot] != null && values[slot] != NONE) {
      return values[slot];
    }
    put(slot, key, value);
    return NONE;
  }

  /** Gives an object a number, instead of the one that it has, if any. */
  void put(Object key, int value) {
    put(slot(key), key, value);
  }

  private void put(int free, Object key, int value) {
    int slot = free;
    if (keys[slot] == null) {
      if (size == used.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      used[size++] = slot;
    }
    values[slot] = value;
  }

  int size() {
    return size;
  }

  void clear() {
    if (keys.length > LARGEST_KEPT) {
      keys = new Object[SMALLEST];
      values = new int[SMALLEST];
      used = new int[SMALLEST / 2];
    } else {
      for (int i = 0; i < size; i++) {
        keys[used[i]] = null;
      }
    }
    size = 0;
  }

  private int slot(Object key) {
    int mask = keys.length - 1;
    int hash = System.identityHashCode(key);
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (keys[slot] != null && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    Object[] oldKeys = keys;
    int[] oldValues = values;
    keys = new Object[2 * oldKeys.length];
    values = new int[keys.length];
    used = Arrays.copyOf(used, keys.length / 2);
    for (int i = 0; i < size; i++) {
      Object key = oldKeys[used[i]];
      int slot = slot(key);
      keys[slot] = key;
      values[slot] = oldValues[used[i]];
      used[i] = slot;
    }
  }
}
