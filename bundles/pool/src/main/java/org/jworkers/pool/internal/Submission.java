package org.jworkers.pool.internal;

import java.util.List;
import org.jworkers.api.PoolTask;

/**
 * One piece of work that was handed in by itself: an input of the pool's task, or a call.
 *
 * <p>QUEUED -> TAKEN -> OVER, or QUEUED -> OVER: changed by {@link Submissions}, under its lock.
 */
abstract class Submission<A> {
  enum State {
    QUEUED,
    TAKEN,
    OVER
  }

  final A input;

  /** Has the frames of who handed it in. */
  final Throwable call = new Throwable();

  final long since = System.nanoTime();
  State state = State.QUEUED;

  /** The item that it became; null while it is queued. */
  Item<A> item;

  Submission(A input) {
    this.input = input;
  }

  final boolean isCall() {
    return input instanceof PoolTask.Call;
  }

  /** What keeps these together, such as one executor; null for none. */
  abstract Object owner();

  /** It was done; called outside all locks. */
  abstract void done(Object result);

  /** It will not be done; called outside all locks. At least one error. */
  abstract void failed(List<Throwable> errors);

  /** It was stopped because somebody said so; called outside all locks. */
  abstract void cancelled();

  /** Other work than an input, in the place of one. */
  @SuppressWarnings("unchecked") // who takes inputs from here knows that there are calls too
  static <A> A call(Object code) {
    return (A) new PoolTask.Call(code);
  }
}
