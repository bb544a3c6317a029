package org.jworkers.examples.scan;

import java.io.Serializable;
import java.util.Comparator;

/**
 * How long the code of one method is.
 *
 * @param type the name of its class, with dots
 * @param signature its name and descriptor
 * @param bytes the length of its bytecode
 */
public record MethodSize(String type, String signature, int bytes)
    implements Serializable, Comparable<MethodSize> {

  private static final Comparator<MethodSize> LARGEST_FIRST =
      Comparator.comparingInt(MethodSize::bytes)
          .reversed()
          .thenComparing(MethodSize::type)
          .thenComparing(MethodSize::signature);

  /** The method's name in short: class and method without parameters. */
  public String shortName() {
    return type + "." + signature.substring(0, signature.indexOf('('));
  }

  /** Largest first; those of equal size by name. */
  @Override
  public int compareTo(MethodSize other) {
    return LARGEST_FIRST.compare(this, other);
  }
}
