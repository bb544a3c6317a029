package org.jworkers.api;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * A worker as the side that started it sees it: it runs one task, once.
 *
 * <p>There is no way to start it: it was running when the call that made it returned. All methods
 * may be called from any thread, and none but those that say so blocks.
 *
 * @param <R> what its task gives back
 */
public interface Worker<R> extends AutoCloseable {

  /** The type of this worker, such as "thread". */
  String type();

  /** What this worker was made from. */
  WorkerSpec spec();

  /** The name of this worker: that of the spec, or one made of its type and a number. */
  String name();

  /** The user's own mark of this worker; may be null. */
  default Object userId() {
    return spec().userId();
  }

  /** Whether this worker takes items for as long as it lives. */
  boolean isPersistent();

  /**
   * Where this worker runs, in its present or last life. For a worker that never ran, where it was
   * made.
   */
  WorkerId id();

  /** The host of {@link #id()}. */
  default String host() {
    return id().host();
  }

  /** The process of {@link #id()}. */
  default long pid() {
    return id().pid();
  }

  /** The thread of {@link #id()}. */
  default long tid() {
    return id().tid();
  }

  /** The thread that made this worker. */
  WorkerId parentId();

  /** The host of {@link #parentId()}. */
  default String parentHost() {
    return parentId().host();
  }

  /** The process of {@link #parentId()}. */
  default long parentPid() {
    return parentId().pid();
  }

  /** The thread of {@link #parentId()}. */
  default long parentTid() {
    return parentId().tid();
  }

  /** Whether the caller is this worker's task. */
  boolean isChild();

  /** The stage that this worker's life is in. */
  WorkerState state();

  /**
   * Whether this worker may still be doing something. Conservative: still true for a moment when
   * the result is there already, never false while its child side runs.
   */
  boolean isAlive();

  /** How it ended; empty while it has not. */
  Optional<Outcome<R>> outcome();

  /** Whether it ended in anything but a success; empty while that is unknown. */
  default Optional<Boolean> hasError() {
    return outcome().map(Outcome::hasError);
  }

  /** What its task threw; empty while it runs, after a success, and when the worker was lost. */
  default Optional<Throwable> error() {
    return outcome().map(o -> o instanceof Outcome.Failure<R> failure ? failure.error() : null);
  }

  /** What its task gave back; null while it runs, if it failed, and if that is the result. */
  default R result() {
    return outcome().orElse(null) instanceof Outcome.Success<R> success ? success.value() : null;
  }

  /**
   * The user state: what the spec gave, until the worker has ended; then what the task left.
   *
   * @param <S> what the user knows it to be; not checked
   */
  <S> S userState();

  /**
   * Setting the user state is the worker's business alone.
   *
   * @throws IllegalStateException always
   */
  default void userState(Object state) {
    throw new IllegalStateException(
        "The state of " + name() + " can be set from inside the worker only");
  }

  /** What the task said last of its progress. */
  Optional<Progress> progress();

  /**
   * Completes when this worker's present life has ended. Completing it does nothing to the worker.
   */
  CompletionStage<Outcome<R>> ended();

  /**
   * Waits for the end and gives the result.
   *
   * @throws WorkerFailedException if the task threw
   * @throws WorkerLostException if the worker vanished
   * @throws IllegalStateException if this worker's own task calls
   */
  R join() throws InterruptedException;

  /**
   * Waits for the end, without limit. A persistent worker takes no more items from now on.
   *
   * @return true
   * @throws IllegalStateException if this worker's own task calls
   */
  boolean await() throws InterruptedException;

  /**
   * Waits for the end. A persistent worker takes no more items from now on.
   *
   * @param timeout how long at most; zero to look only
   * @return whether it has ended
   * @throws IllegalArgumentException if the time-out is negative
   * @throws IllegalStateException if this worker's own task calls
   */
  boolean await(Duration timeout) throws InterruptedException;

  /**
   * Waits for the end, for the shorter of two times: the second one is what the far side is given,
   * for workers that have one.
   *
   * @return whether it has ended
   */
  default boolean await(Duration timeout, Duration remoteTimeout) throws InterruptedException {
    return await(timeout.compareTo(remoteTimeout) <= 0 ? timeout : remoteTimeout);
  }

  /**
   * Stops this worker in the way that is usual for its type.
   *
   * @return whether it is dead at the end of this call
   */
  boolean terminate();

  /**
   * Stops this worker: asks it to, waits, and with {@code force} goes up the ladder of {@link
   * Rung}. Blocks for the grace, and with force for as long as a kill takes. An interrupt of the
   * caller cuts the grace short and is re-asserted.
   *
   * @param grace how long the task may take to obey; zero to ask only
   * @param force whether to do more than ask
   * @return whether it is dead at the end of this call; never true without proof
   * @throws IllegalArgumentException if the grace is negative
   */
  boolean terminate(Duration grace, boolean force);

  /**
   * Ends this worker: no more input, a wait of the close time-out (5 s), then {@link #terminate()}.
   * Does nothing if it has ended. An interrupt turns the wait into a termination and is
   * re-asserted.
   */
  @Override
  void close();
}
