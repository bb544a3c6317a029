package org.jworkers.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * How far a task says it has come.
 *
 * @param done how much is done, in units of the task's own
 * @param total how much there is to do, or a negative number if that is not known
 * @param text what to show beside the numbers; never null
 */
public record Progress(long done, long total, String text) implements Serializable {

  /** Refuses a null text. */
  public Progress {
    Objects.requireNonNull(text, "text");
  }
}
