package org.jworkers.weaver.code;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which methods may call which. Methods are named by whatever names them. */
final class CallGraph {
  private final Map<String, Set<String>> calls = new LinkedHashMap<>();

  void add(String caller, String callee) {
    calls.computeIfAbsent(caller, key -> new LinkedHashSet<>()).add(callee);
  }

  /**
   * Methods of which at least one is in every cycle: those that a walk in depth meets again while
   * it is inside them.
   */
  Set<String> cut() {
    Set<String> cut = new HashSet<>();
    Set<String> done = new HashSet<>();
    for (String method : calls.keySet()) {
      if (!done.contains(method)) {
        walk(method, done, cut);
      }
    }
    return cut;
  }

  /** Without recursion: the graph of a big class is deeper than the stack of some threads. */
  private void walk(String start, Set<String> done, Set<String> cut) {
    Map<String, Iterator<String>> open = new HashMap<>();
    Deque<String> path = new ArrayDeque<>();
    open.put(start, callees(start));
    path.push(start);
    while (!path.isEmpty()) {
      Iterator<String> rest = open.get(path.peek());
      if (!rest.hasNext()) {
        open.remove(path.peek());
        done.add(path.pop());
        continue;
      }
      String next = rest.next();
      if (open.containsKey(next)) {
        cut.add(next);
      } else if (!done.contains(next)) {
        open.put(next, callees(next));
        path.push(next);
      }
    }
  }

  private Iterator<String> callees(String method) {
    return calls.getOrDefault(method, Set.of()).iterator();
  }
}
