package org.jworkers.core.message;

import java.util.Map;
import java.util.Optional;
import org.jworkers.api.Death;
import org.jworkers.api.Progress;
import org.jworkers.api.WorkerId;

/**
 * One thing that a side of a worker tells the other.
 *
 * <p>A {@code body} is a value of the user's: the value itself on a line within one JVM, a {@link
 * org.jworkers.spi.Payload} on every other.
 */
public sealed interface Message {

  /** The connecting side introduces itself; always the first message. */
  record Hello(int version, Map<String, String> fields) implements Message {}

  /** The accepting side takes the other one. */
  record Welcome(int version, Map<String, String> fields) implements Message {}

  /**
   * The accepting side, or the child side, will not or cannot do it; always the last message.
   *
   * @param arguments whether it is what was asked for that is wrong
   */
  record Refused(boolean arguments, String reason) implements Message {}

  /** Host to child, before the start: the {@link Work} that the start completes. */
  record Define(Object body) implements Message {}

  /** Parent to child: what to run. The body is a {@link Work}. */
  record Start(Job job, Object body) implements Message {}

  /** Child to parent: it runs, here. */
  record Started(WorkerId id) implements Message {}

  /** Parent to child: an item of a persistent worker; without body, take the default argument. */
  record Item(long counter, Optional<Object> body) implements Message {}

  /** Child to parent: what became of an item; the body is the result, or what was thrown. */
  record Result(long counter, boolean ok, Object body) implements Message {}

  /** Parent to child: no more items. */
  record CloseInput() implements Message {}

  /** Parent to child: stop, once or at every check. */
  record Cancel(boolean insistent) implements Message {}

  /** Parent to child: do not run that item, or stop it. */
  record CancelItem(long counter) implements Message {}

  /** Parent to the host of the child: kill it. */
  record Kill() implements Message {}

  /** Child to parent: how far the work is. */
  record Reported(Progress progress) implements Message {}

  /** Child to parent, when asked by force: what the task's thread is doing. */
  record Busy(String activity) implements Message {}

  /** The child's host to the parent: the child's process wrote this line. */
  record Output(boolean error, String text) implements Message {}

  /** Child to parent: it is over; the body is an {@link Ending}. */
  record Ended(boolean ok, Object body) implements Message {}

  /**
   * The child's host to the parent: nothing of the child runs any more; always the last message.
   */
  record Gone(Death death) implements Message {}

  /** Both, on a line that many workers share: nothing more comes for this worker, or from it. */
  record Closed() implements Message {}

  /** Are you there? */
  record Ping() implements Message {}

  /** I am. */
  record Pong() implements Message {}
}
