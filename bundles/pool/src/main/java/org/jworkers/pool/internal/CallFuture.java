package org.jworkers.pool.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/**
 * The future of a call that a pool's worker makes. It is a task too: who gets it back from {@code
 * shutdownNow} may run it himself.
 */
class CallFuture<V> extends FutureTask<V> {
  private final Object code;
  private final V result;
  private volatile PoolExecutor.Piece<?> piece;

  CallFuture(Callable<V> callable) {
    super(callable);
    code = callable;
    result = null;
  }

  CallFuture(Runnable runnable, V result) {
    super(Executors.callable(runnable, result));
    code = runnable;
    this.result = result;
  }

  /** What the worker is to do. */
  Object code() {
    return code;
  }

  /** Says which piece of work is to complete this. */
  void completedBy(PoolExecutor.Piece<?> work) {
    piece = work;
  }

  /** Completes it with what the worker gave back. */
  @SuppressWarnings("unchecked") // the worker ran the callable
  void complete(Object value) {
    set(code instanceof Callable ? (V) value : result);
  }

  /** Completes it with what the worker threw. */
  void fail(Throwable error) {
    setException(error);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    PoolExecutor.Piece<?> work = piece;
    if (cancelled && work != null) {
      work.drop(mayInterruptIfRunning);
    }
    return cancelled;
  }
}
