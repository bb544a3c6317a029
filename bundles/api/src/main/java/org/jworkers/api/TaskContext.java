package org.jworkers.api;

import java.time.Duration;
import java.util.Optional;
import org.jworkers.api.control.TaskThreads;

/** A worker as its task sees it, from inside. Valid on the worker's thread, while the task runs. */
public interface TaskContext {

  /** The context of the task that the calling thread runs; empty where it runs none. */
  static Optional<TaskContext> current() {
    return TaskThreads.context().map(TaskContext.class::cast);
  }

  /** Where this worker runs: equal to what the parent side says. */
  WorkerId id();

  /** Which thread started this worker. */
  WorkerId parentId();

  /** The type of this worker, such as "thread". */
  String type();

  /** The name of this worker, as given to its spec. */
  String name();

  /** The user's own mark of this worker, as given to its spec; may be null. */
  Object userId();

  /** True: whoever holds a context is inside the worker. */
  default boolean isChild() {
    return true;
  }

  /** Whether this worker was asked to stop. */
  boolean isStopRequested();

  /**
   * The user state: what the spec gave at first, then what {@link #state(Object)} set last.
   *
   * @param <S> what the user knows it to be; not checked
   */
  <S> S state();

  /** Sets the user state, which the parent side sees when this worker has ended. */
  void state(Object state);

  /**
   * Tells the parent side how far the work is. Never blocks for long; many calls in quick
   * succession arrive as fewer, about 20 in a second, but the last one always arrives: soon, and
   * before the result of its item.
   *
   * @param total how much there is to do, or a negative number if that is not known
   */
  void progress(long done, long total, String text);

  /** Lets a persistent worker end after the current item. */
  void closeInput();

  /**
   * Ends this worker from inside.
   *
   * @throws WorkerTerminatedError always
   */
  void terminate();

  /**
   * Not possible from inside.
   *
   * @throws IllegalStateException always: a worker cannot wait for itself
   */
  default boolean await(Duration timeout) {
    throw new IllegalStateException("A worker cannot wait for itself");
  }
}
