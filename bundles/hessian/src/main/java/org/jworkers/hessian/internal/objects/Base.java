package org.jworkers.hessian.internal.objects;

import java.lang.reflect.Constructor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jworkers.hessian.internal.collections.Table;

/**
 * A collection of the JDK that user's classes extend.
 *
 * @param type the collection
 * @param table what it does with keys
 * @param parameters what its constructor takes: nothing, a comparator, or how it keeps its order
 */
record Base(Class<?> type, Table table, Class<?>... parameters) {
  private static final List<Base> ALL =
      List.of(
          new Base(ArrayList.class, Table.SAFE),
          new Base(LinkedList.class, Table.SAFE),
          new Base(ArrayDeque.class, Table.SAFE),
          new Base(CopyOnWriteArrayList.class, Table.SAFE),
          new Base(LinkedHashSet.class, Table.TREES),
          new Base(HashSet.class, Table.TREES),
          new Base(TreeSet.class, Table.SAFE, Comparator.class),
          new Base(PriorityQueue.class, Table.SAFE, Comparator.class),
          new Base(LinkedHashMap.class, Table.TREES, int.class, float.class, boolean.class),
          new Base(HashMap.class, Table.TREES),
          new Base(TreeMap.class, Table.SAFE, Comparator.class),
          new Base(ConcurrentHashMap.class, Table.TREES));

  /** The one that a user's class extends, the nearest of them. */
  static Optional<Base> of(Class<?> type) {
    return ALL.stream().filter(base -> base.type.isAssignableFrom(type)).findFirst();
  }

  /** Makes instances of a class by the constructor of this one only. */
  Constructor<?> constructor(Class<?> subclass) {
    try {
      return Serialization.constructor(subclass, type.getConstructor(parameters));
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What the constructor is called with, for an argument that has travelled. */
  Object[] arguments(Object argument) {
    return switch (parameters.length) {
      case 0 -> new Object[0];
      case 1 -> new Object[] {argument};
      default -> new Object[] {16, 0.75f, argument};
    };
  }
}
