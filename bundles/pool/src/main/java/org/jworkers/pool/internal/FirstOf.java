package org.jworkers.pool.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The first of several calls that succeeds; the others are then cancelled. What the JDK has for
 * this wraps calls into what cannot travel.
 */
final class FirstOf<T> {
  private final BlockingQueue<Future<T>> over = new LinkedBlockingQueue<>();
  private final List<CallFuture<T>> calls = new ArrayList<>();

  FirstOf(Collection<? extends Callable<T>> tasks) {
    for (Callable<T> task : tasks) {
      calls.add(new Call(Objects.requireNonNull(task, "task")));
    }
    if (calls.isEmpty()) {
      throw new IllegalArgumentException("At least one task expected, none given");
    }
  }

  private final class Call extends CallFuture<T> {
    Call(Callable<T> callable) {
      super(callable);
    }

    @Override
    protected void done() {
      over.add(this);
    }
  }

  T within(Executor executor) throws InterruptedException, ExecutionException {
    try {
      return within(executor, Long.MAX_VALUE);
    } catch (TimeoutException never) {
      throw new AssertionError("290 years are over", never);
    }
  }

  T within(Executor executor, long nanos)
      throws InterruptedException, ExecutionException, TimeoutException {
    long start = System.nanoTime();
    try {
      calls.forEach(executor::execute);
      ExecutionException last = null;
      for (int left = calls.size(); left > 0; left--) {
        Future<T> next = over.poll(nanos - (System.nanoTime() - start), TimeUnit.NANOSECONDS);
        if (next == null) {
          throw new TimeoutException("No call of " + calls.size() + " succeeded in time");
        }
        try {
          return next.get();
        } catch (ExecutionException failed) {
          last = failed;
        } catch (CancellationException cancelled) {
          last = new ExecutionException(cancelled);
        }
      }
      throw last;
    } finally {
      calls.forEach(call -> call.cancel(true));
    }
  }
}
