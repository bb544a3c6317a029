package org.jworkers.examples.scan;

import java.io.Serializable;
import java.util.List;

/**
 * Some class files of one module: what is scanned in one go.
 *
 * @param module the name of the module
 * @param classes their names within it, with slashes: "java/lang/String"
 */
public record Batch(String module, List<String> classes) implements Serializable {

  /** Copies the list. */
  public Batch {
    classes = List.copyOf(classes);
  }

  /** How many class files these are. */
  public int size() {
    return classes.size();
  }

  /** How many class files these have in all. */
  public static long classes(List<Batch> batches) {
    return batches.stream().mapToLong(Batch::size).sum();
  }
}
