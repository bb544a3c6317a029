package org.jworkers.pool;

import java.util.List;

/**
 * What is known of an input for which there is no result.
 *
 * @param index the number of the input in its run, from 0
 * @param input the input itself; may be null
 * @param errors why each attempt at it failed, oldest first; at least one
 */
public record ItemFailure(long index, Object input, List<Throwable> errors) {

  /** Copies the errors. */
  public ItemFailure {
    errors = List.copyOf(errors);
  }

  /** Why the last attempt failed. */
  public Throwable error() {
    return errors.get(errors.size() - 1);
  }

  @Override
  public String toString() {
    return "input " + index + " after " + errors.size() + " attempt(s): " + error();
  }
}
