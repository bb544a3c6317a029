package org.jworkers.examples.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who inherits from whom, over all modules of a scan. */
public final class Inheritance {
  private static final Comparator<List<String>> LONGEST_FIRST =
      Comparator.<List<String>>comparingInt(List::size)
          .reversed()
          .thenComparing(chain -> chain.get(0));

  private final Scan scan;
  private final Map<String, String> superclasses = new HashMap<>();

  /** The inheritance among the classes of {@code scan}. */
  public Inheritance(Scan scan) {
    this.scan = scan;
    scan.modules().values().forEach(facts -> superclasses.putAll(facts.superclasses()));
  }

  /** A class, its superclass, and so on, up to the last one that the scan has seen or named. */
  public List<String> chain(String type) {
    List<String> chain = new ArrayList<>();
    for (String next = type; next != null; next = superclasses.get(next)) {
      chain.add(next);
    }
    return chain;
  }

  /** The longest chains that begin in a module, longest first; those of equal length by name. */
  public List<List<String>> longest(String module, int count) {
    return longest(scan.modules().get(module).superclasses().keySet(), count);
  }

  /** The longest chains of all. */
  public List<List<String>> longest(int count) {
    return longest(superclasses.keySet(), count);
  }

  private List<List<String>> longest(Collection<String> types, int count) {
    return types.stream().map(this::chain).sorted(LONGEST_FIRST).limit(count).toList();
  }
}
