package org.jworkers.examples.scan;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What was found out about a module, or about a part of one: facts about parts merge into facts
 * about the whole, in any order.
 *
 * @param classes how many class files it has
 * @param methods how many methods these have, constructors and initialisers included
 * @param bytecode how many bytes of code the methods have in all
 * @param largest the {@value #LARGEST} largest methods, largest first
 * @param superclasses the superclass of every class, by name, with dots
 */
public record ModuleFacts(
    long classes,
    long methods,
    long bytecode,
    List<MethodSize> largest,
    Map<String, String> superclasses)
    implements Serializable {

  /** How many of the largest methods are kept. */
  public static final int LARGEST = 10;

  /** Nothing at all. */
  public static final ModuleFacts NONE = new ModuleFacts(0, 0, 0, List.of(), Map.of());

  /** Copies the collections. */
  public ModuleFacts {
    largest = List.copyOf(largest);
    superclasses = Map.copyOf(superclasses);
  }

  /** The facts about these parts together. */
  public static ModuleFacts merged(List<ModuleFacts> parts) {
    Map<String, String> superclasses = new HashMap<>();
    parts.forEach(part -> superclasses.putAll(part.superclasses));
    return new ModuleFacts(
        parts.stream().mapToLong(ModuleFacts::classes).sum(),
        parts.stream().mapToLong(ModuleFacts::methods).sum(),
        parts.stream().mapToLong(ModuleFacts::bytecode).sum(),
        largestOf(parts.stream().flatMap(part -> part.largest.stream())),
        superclasses);
  }

  static List<MethodSize> largestOf(Stream<MethodSize> methods) {
    return methods.sorted().limit(LARGEST).toList();
  }
}
