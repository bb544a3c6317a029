package org.jworkers.examples.scan;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was found out about some class files, by module. Two that were made of the same class files
 * are equal, however these were split.
 *
 * @param modules the name of each module and what was found out about it
 */
public record Scan(Map<String, ModuleFacts> modules) implements Serializable {

  /** Copies the map. */
  public Scan {
    modules = Map.copyOf(modules);
  }

  /** All of these in one. */
  public static Scan merged(Collection<Scan> parts) {
    Map<String, List<ModuleFacts>> byModule = new TreeMap<>();
    for (Scan part : parts) {
      part.modules.forEach(
          (name, facts) -> byModule.computeIfAbsent(name, n -> new ArrayList<>()).add(facts));
    }
    Map<String, ModuleFacts> modules = new TreeMap<>();
    byModule.forEach((name, facts) -> modules.put(name, ModuleFacts.merged(facts)));
    return new Scan(modules);
  }

  /** The facts about all modules together. */
  public ModuleFacts total() {
    return ModuleFacts.merged(List.copyOf(modules.values()));
  }

  /** The names of the modules, the one with the most bytecode first. */
  public List<String> bySize() {
    return modules.keySet().stream()
        .sorted(
            Comparator.comparingLong((String name) -> modules.get(name).bytecode())
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
