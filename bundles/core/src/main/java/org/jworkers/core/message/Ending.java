package org.jworkers.core.message;

/**
 * What the child side leaves behind. Travels as an array, like {@link Work}.
 *
 * @param value the result, or what was thrown
 * @param state the last user state
 */
public record Ending(Object value, Object state) {

  /** The parts, in order. */
  public Object[] parts() {
    return new Object[] {value, state};
  }

  /** The ending that has these parts. */
  public static Ending of(Object[] parts) {
    return new Ending(parts[0], parts[1]);
  }
}
