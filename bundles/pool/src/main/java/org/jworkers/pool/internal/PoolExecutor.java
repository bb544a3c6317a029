package org.jworkers.pool.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A pool as an executor. It may be shut down alone; when the pool is closed, it is too.
 *
 * <p>RUNNING -> SHUT DOWN -> TERMINATED: what is shut down is terminated when nothing is
 * unfinished. The monitor guards both.
 */
final class PoolExecutor<A> extends AbstractExecutorService {
  private static final Logger LOG = System.getLogger("org.jworkers.pool");

  private final String pool;
  private final Desk<A> desk;
  private boolean shutdown;
  private int unfinished;

  /** What an executor needs of its pool. */
  interface Desk<A> {
    /** Queues work; false if the pool is closed. */
    boolean submit(Submission<A> submission);

    /** Takes back what is queued; false if it is not. */
    boolean withdraw(Submission<A> submission);

    /** Takes back all that this owner has queued. */
    List<Submission<A>> withdrawAll(Object owner);

    /** Stops what was begun; does nothing if it is over. */
    void stop(Submission<A> submission);

    /** Stops all that of this owner's was begun. */
    void stopAll(Object owner);
  }

  PoolExecutor(String pool, Desk<A> desk) {
    this.pool = pool;
    this.desk = desk;
  }

  @Override
  public void execute(Runnable command) {
    Objects.requireNonNull(command, "command");
    Piece<A> piece = new Piece<>(this, command);
    synchronized (this) {
      if (shutdown) {
        throw rejection(command);
      }
      unfinished++;
    }
    if (command instanceof CallFuture<?> future) {
      future.completedBy(piece);
    }
    if (!desk.submit(piece)) {
      finished(1);
      throw rejection(command);
    }
  }

  private RejectedExecutionException rejection(Runnable command) {
    return new RejectedExecutionException(
        "The executor of pool '%s' is shut down and refuses %s".formatted(pool, command));
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Callable<T> callable) {
    return new CallFuture<>(callable);
  }

  @Override
  protected <T> RunnableFuture<T> newTaskFor(Runnable runnable, T value) {
    return new CallFuture<>(runnable, value);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks)
      throws InterruptedException, ExecutionException {
    return new FirstOf<>(tasks).within(this);
  }

  @Override
  public <T> T invokeAny(Collection<? extends Callable<T>> tasks, long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return new FirstOf<>(tasks).within(this, unit.toNanos(timeout));
  }

  @Override
  public synchronized void shutdown() {
    shutdown = true;
    notifyAll();
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    List<Runnable> neverBegun =
        desk.withdrawAll(this).stream().map(piece -> ((Piece<A>) piece).command).toList();
    finished(neverBegun.size());
    desk.stopAll(this);
    return neverBegun;
  }

  private synchronized void finished(int count) {
    unfinished -= count;
    if (unfinished == 0) {
      notifyAll();
    }
  }

  @Override
  public synchronized boolean isShutdown() {
    return shutdown;
  }

  @Override
  public synchronized boolean isTerminated() {
    return shutdown && unfinished == 0;
  }

  @Override
  public synchronized boolean awaitTermination(long timeout, TimeUnit unit)
      throws InterruptedException {
    long start = System.nanoTime();
    long limit = unit.toNanos(timeout);
    while (!isTerminated()) {
      long left = limit - (System.nanoTime() - start);
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  @Override
  public String toString() {
    return "executor of pool '" + pool + "'" + (isShutdown() ? ", shut down" : "");
  }

  /** One command of an executor. */
  static final class Piece<A> extends Submission<A> {
    private final PoolExecutor<A> owner;
    private final Runnable command;

    Piece(PoolExecutor<A> owner, Runnable command) {
      super(Submission.call(command instanceof CallFuture<?> call ? call.code() : command));
      this.owner = owner;
      this.command = command;
    }

    @Override
    Object owner() {
      return owner;
    }

    /** Nobody waits for it any more. */
    void drop(boolean stop) {
      if (owner.desk.withdraw(this)) {
        owner.finished(1);
      } else if (stop) {
        owner.desk.stop(this);
      }
    }

    @Override
    void done(Object result) {
      if (command instanceof CallFuture<?> future) {
        future.complete(result);
      }
      owner.finished(1);
    }

    @Override
    void failed(List<Throwable> errors) {
      Throwable error = errors.get(errors.size() - 1);
      if (command instanceof CallFuture<?> future) {
        future.fail(error);
      } else {
        LOG.log(Level.WARNING, "Pool '" + owner.pool + "': command " + command + " failed", error);
      }
      owner.finished(1);
    }

    @Override
    void cancelled() {
      if (command instanceof CallFuture<?> future) {
        future.cancel(false);
      }
      owner.finished(1);
    }
  }
}
