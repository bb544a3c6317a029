package org.jworkers.pool.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jworkers.api.PersistentWorker;

/**
 * Workers that are started ahead of time, so that nobody has to wait for one. Those that died
 * meanwhile are not handed out, and nobody looks for them before: what ends all its workers does
 * not go on for ever.
 */
final class Spares<A, R> {
  private final int wanted;
  private final Map<Kind<A, R>, Stock<A, R>> stocks = new HashMap<>();

  /** What there is of one kind. */
  private static final class Stock<A, R> {
    final Deque<PersistentWorker<A, R>> ready = new ArrayDeque<>();
    int starting;
    int waiting;

    PersistentWorker<A, R> poll() {
      PersistentWorker<A, R> spare;
      do {
        spare = ready.pollFirst();
      } while (spare != null && !spare.isAlive());
      return spare;
    }
  }

  /** Room for so many of each kind. */
  Spares(int wanted) {
    this.wanted = wanted;
  }

  private Stock<A, R> stock(Kind<A, R> kind) {
    return stocks.computeIfAbsent(kind, any -> new Stock<>());
  }

  /** One that lives; waits for one that is on its way; null if there is none, or on interrupt. */
  synchronized PersistentWorker<A, R> take(Kind<A, R> kind) {
    Stock<A, R> stock = stock(kind);
    stock.waiting++;
    notifyAll();
    try {
      PersistentWorker<A, R> spare = stock.poll();
      while (spare == null && stock.starting >= stock.waiting) {
        wait();
        spare = stock.poll();
      }
      return spare;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } finally {
      stock.waiting--;
    }
  }

  /** Whether somebody waits for one. */
  synchronized boolean isAwaited(Kind<A, R> kind) {
    return stock(kind).waiting > 0;
  }

  /** Whether one is to be started, of which {@link #started} is then to be told. */
  synchronized boolean wants(Kind<A, R> kind) {
    Stock<A, R> stock = stock(kind);
    boolean more = stock.ready.size() + stock.starting < wanted;
    stock.starting += more ? 1 : 0;
    return more;
  }

  /** Waits before one is started, but not while somebody waits for it; ends on interrupt. */
  synchronized void holdBack(Kind<A, R> kind, Duration time) {
    long end = System.nanoTime() + time.toNanos();
    try {
      long left = time.toNanos();
      while (stock(kind).waiting == 0 && left > 0) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = end - System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Takes one that was wanted; null if it could not be started. */
  synchronized void started(Kind<A, R> kind, PersistentWorker<A, R> spare) {
    stock(kind).starting--;
    if (spare != null) {
      stock(kind).ready.addLast(spare);
    }
    notifyAll();
  }
}
