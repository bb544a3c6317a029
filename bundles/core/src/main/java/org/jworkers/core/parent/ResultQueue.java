package org.jworkers.core.parent;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jworkers.api.ItemResult;
import org.jworkers.api.PayloadException;

/**
 * The results of one life of a persistent worker: kept until they are read, or handed to a sink.
 *
 * <p>Hand-over is in order and never under the lock: whoever finds something to hand over and
 * nobody at it, does it, and goes on until nothing is left.
 */
final class ResultQueue<R> {
  private static final System.Logger LOG = System.getLogger("org.jworkers.core");

  private final Object lock = new Object();
  private final Optional<Executor> receivers;
  private final Deque<ItemResult<R>> results = new ArrayDeque<>();

  /** Written under the lock. */
  private volatile Consumer<? super ItemResult<R>> sink;

  private boolean handingOver;

  /** Whether there is anything to be taken. Written under the lock. */
  private volatile boolean some;

  private Runnable whenFinished;
  private boolean finished;

  /**
   * No results yet.
   *
   * @param receivers hands over; empty if whoever adds is to do it
   */
  ResultQueue(Optional<Executor> receivers) {
    this.receivers = receivers;
  }

  void add(ItemResult<R> result) {
    Consumer<? super ItemResult<R>> to;
    synchronized (lock) {
      to = sink;
      if (!claims()) {
        results.addLast(result);
        tell();
        return;
      }
    }
    if (receivers.isEmpty()) {
      handOver(result, to);
    } else {
      receivers.get().execute(() -> handOver(result, to));
    }
  }

  /** Adds several, in order; the list is only read. */
  void addAll(List<ItemResult<R>> more) {
    if (receivers.isPresent() || more.size() == 1) {
      more.forEach(this::add);
      return;
    }
    synchronized (lock) {
      if (!claims()) {
        results.addAll(more);
        tell();
        return;
      }
    }
    int passed = 0;
    Consumer<? super ItemResult<R>> to = sink;
    for (; to != null && passed < more.size(); passed++) {
      pass(more.get(passed), to);
      to = sink; // it may have been replaced, by none at all
    }
    if (passed < more.size()) {
      keep(more.subList(passed, more.size()));
    }
    handOverRest();
  }

  /** Takes the right to hand over what is new, unless that is to be kept, or behind others. */
  private boolean claims() {
    boolean free = sink != null && !handingOver && results.isEmpty();
    handingOver |= free;
    return free;
  }

  /** There is something to be taken. */
  private void tell() {
    some = true;
    lock.notifyAll();
  }

  /** Nobody is handed these after all. */
  private void keep(List<ItemResult<R>> left) {
    synchronized (lock) {
      for (int i = left.size(); i > 0; i--) {
        results.addFirst(left.get(i - 1));
      }
      tell();
    }
  }

  /**
   * Nothing will be added; {@code then} runs when everything that a sink wants has been handed
   * over.
   */
  void finish(Runnable then) {
    synchronized (lock) {
      whenFinished = then;
      tell();
    }
    if (receivers.isEmpty()) {
      handOver();
    } else {
      receivers.get().execute(this::handOver);
    }
  }

  void deliverTo(Consumer<? super ItemResult<R>> newSink) {
    synchronized (lock) {
      sink = newSink;
    }
    handOver();
  }

  private void handOver() {
    synchronized (lock) {
      if (handingOver) {
        return;
      }
      handingOver = true;
    }
    handOverRest();
  }

  /** For who has the right to hand over: hands over a result, and all that can be after it. */
  private void handOver(ItemResult<R> result, Consumer<? super ItemResult<R>> to) {
    pass(result, to);
    handOverRest();
  }

  /** For who has the right to hand over: hands over what there is, and gives the right up. */
  private void handOverRest() {
    while (true) {
      Consumer<? super ItemResult<R>> to;
      ItemResult<R> result;
      Runnable last = null;
      synchronized (lock) {
        to = sink;
        result = to == null ? null : results.pollFirst();
        handingOver = result != null;
        if (!handingOver && !finished && whenFinished != null) {
          finished = true;
          last = whenFinished;
        }
      }
      if (last != null) {
        last.run();
      }
      if (result == null) {
        return;
      }
      pass(result, to);
    }
  }

  private static <R> void pass(ItemResult<R> result, Consumer<? super ItemResult<R>> to) {
    try {
      to.accept(result);
    } catch (RuntimeException | Error bad) {
      LOG.log(System.Logger.Level.WARNING, "A receiver of results threw", bad);
    }
  }

  /** The next result, removed if {@code wanted} says so; empty when none will come. */
  Optional<ItemResult<R>> take(boolean onlyOk) throws InterruptedException {
    letOthersRun();
    synchronized (lock) {
      while (nothingFor(onlyOk) && whenFinished == null) {
        lock.wait();
      }
      return next(onlyOk);
    }
  }

  /** As {@link #take}, but empty also when the time is up. */
  Optional<ItemResult<R>> take(boolean onlyOk, Duration timeout) throws InterruptedException {
    long start = System.nanoTime();
    long limit = Life.saturatedNanos(timeout);
    letOthersRun();
    synchronized (lock) {
      while (nothingFor(onlyOk) && whenFinished == null) {
        long nanos = limit - (System.nanoTime() - start);
        if (nanos <= 0) {
          return Optional.empty();
        }
        lock.wait(nanos / 1_000_000, (int) (nanos % 1_000_000));
      }
      return next(onlyOk);
    }
  }

  /** What was thrown at the item that is next, before which the good results end. */
  Optional<Throwable> failure() {
    synchronized (lock) {
      return Optional.ofNullable(results.peekFirst())
          .filter(ResultQueue::endsTheGoodOnes)
          .map(ItemResult::error);
    }
  }

  private static boolean endsTheGoodOnes(ItemResult<?> result) {
    return !result.ok() && !(result.error() instanceof PayloadException) && !isCancelled(result);
  }

  /** Before the caller waits, once: who has the result may be about to run. */
  private void letOthersRun() {
    if (!some) {
      Thread.yield();
    }
  }

  private Optional<ItemResult<R>> next(boolean onlyOk) {
    ItemResult<R> head = results.peekFirst();
    if (head == null || onlyOk && endsTheGoodOnes(head)) {
      return Optional.empty();
    }
    results.removeFirst();
    some = !results.isEmpty() || whenFinished != null;
    return Optional.of(head);
  }

  /** Whether there is nothing to read; who wants good results only is not shown cancelled ones. */
  private boolean nothingFor(boolean onlyOk) {
    while (onlyOk && !results.isEmpty() && isCancelled(results.peekFirst())) {
      results.removeFirst();
    }
    return results.isEmpty();
  }

  private static boolean isCancelled(ItemResult<?> result) {
    return result.error() instanceof CancellationException;
  }
}
