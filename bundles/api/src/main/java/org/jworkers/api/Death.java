package org.jworkers.api;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The death certificate of a worker that vanished: all that is known of how it went.
 *
 * @param cause one sentence that says what happened
 * @param exitValue the exit value of its process, if that ended by itself
 * @param signal the number of the signal that ended its process, if one did
 * @param where where it ran; the pid is that of the dead process
 * @param crashLog the file in which the JVM described its crash, if there is one, on {@code
 *     where.host()}
 * @param lastLines the last lines that it wrote to its standard error and output, oldest first
 * @param itemInHand the counter of the item that it was working on, if it had begun one
 * @param lastProgress what it said last of its progress
 * @param activity the stack of its task when force was used, if it could be seen
 * @param rung the rung of the stopping ladder that ended it; {@link Rung#NONE} if nobody here did
 */
public record Death(
    String cause,
    OptionalInt exitValue,
    OptionalInt signal,
    WorkerId where,
    Optional<Path> crashLog,
    List<String> lastLines,
    OptionalLong itemInHand,
    Optional<Progress> lastProgress,
    Optional<String> activity,
    Rung rung)
    implements Serializable {

  /** Refuses nulls and copies the lines. */
  public Death {
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(where, "where");
    Objects.requireNonNull(activity, "activity");
    Objects.requireNonNull(rung, "rung");
    lastLines = List.copyOf(lastLines);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(cause).append(" (").append(where);
    exitValue.ifPresent(value -> text.append(", exit value ").append(value));
    signal.ifPresent(number -> text.append(", signal ").append(number));
    crashLog.ifPresent(file -> text.append(", crash log ").append(file));
    text.append(')');
    lastLines.forEach(line -> text.append(System.lineSeparator()).append("  | ").append(line));
    return text.toString();
  }
}
