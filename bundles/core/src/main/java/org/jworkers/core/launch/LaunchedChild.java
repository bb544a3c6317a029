package org.jworkers.core.launch;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jworkers.api.Death;
import org.jworkers.core.line.Line;
import org.jworkers.spi.Child;

/** A child side that was started, as the parent side needs it. */
public interface LaunchedChild extends Child {

  /**
   * The line to the child side; waits until it is there.
   *
   * @throws IOException if the child side did not come up; the message says all that is known
   */
  Line line() throws IOException;

  /**
   * Completes, always normally, when nothing of the child side runs any more and nothing of it is
   * left, if this side of the line can know that by itself.
   */
  CompletionStage<Death> gone();

  /**
   * Runs what users do with results; empty if the line's reader may. To be asked after {@link
   * #line}.
   */
  default Optional<Executor> receivers() {
    return Optional.empty();
  }

  /** What the child's process writes, if it has one of ours. */
  interface Written {
    /** A line was written to the standard error, or else to the standard output. */
    void line(boolean error, String text);
  }

  /**
   * From now on {@code to} is told of every line that the child's process writes, or wrote before.
   */
  void output(Written to);

  /** The line was lost: from now on the child side has to end by itself, or is ended. */
  void lineLost(String reason);

  /**
   * Kills the child side, whatever it does. Returns at once.
   *
   * @return whether there is anything that can be killed
   */
  boolean kill();

  /**
   * A way to have the task's thread throw an error wherever it is, to be tried again and again;
   * empty if that is not allowed, or not possible here.
   */
  default Optional<Runnable> strike() {
    return Optional.empty();
  }

  /** Nobody wants the child side: ends it by whatever means there are. Returns at once. */
  void abandon();

  /** What the child side is doing right now, in words, as far as it can be seen from here. */
  String activity();
}
