package org.jworkers.core.parent;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jworkers.api.WorkerClosedException;
import org.jworkers.core.line.Line;
import org.jworkers.core.message.Message.CancelItem;
import org.jworkers.core.message.Message.CloseInput;
import org.jworkers.core.message.Message.Item;
import org.jworkers.spi.Payload;

/**
 * The items of one life of a persistent worker, on their way to the child side. What the child side
 * has not done yet is bounded in number and size, so that the rest can be dropped here at no cost.
 *
 * <p>Sends under its lock, which keeps the order. That cannot lock up: the child side's reader
 * never waits for anybody. Who settles items takes the lock only if some wait for room.
 */
final class ItemQueue {
  private static final int MOST = 1024;
  private static final long MOST_BYTES = 8 << 20;

  /** Smaller items are bounded well enough by their number. */
  private static final long LARGE = 4 << 10;

  private record Large(long number, long bytes) {}

  private final String worker;
  private final Line line;

  private final Deque<Item> waiting = new ArrayDeque<>();

  /** What is being sent. */
  private final List<Item> leaving = new ArrayList<>();

  private long next;
  private long sent;
  private long sentBytes;
  private volatile boolean closed;
  private boolean closeSent;

  /** The items with the child side that count by their size, in order. */
  private final Queue<Large> large = new ConcurrentLinkedQueue<>();

  /** Written by who settles, one at a time. */
  private volatile long settled;

  private volatile long settledBytes;

  /** Whether something waits for what is settled. */
  private volatile boolean full;

  ItemQueue(String worker, Line line) {
    this.worker = worker;
    this.line = line;
  }

  /** Takes an item; its body may be empty for the default argument. */
  synchronized long add(Optional<Object> body) {
    requireOpen();
    long counter = next++;
    waiting.addLast(new Item(counter, body));
    pump();
    return counter;
  }

  /** Takes items together; gives the number of the first. */
  synchronized long addAll(List<Object> bodies) {
    requireOpen();
    long first = next;
    for (int i = 0; i < bodies.size(); i++) {
      waiting.addLast(new Item(next++, Optional.of(bodies.get(i))));
    }
    pump();
    return first;
  }

  private void requireOpen() {
    if (closed) {
      throw new WorkerClosedException("Worker " + worker + " takes no more items");
    }
  }

  /**
   * The child side is through with that many of the oldest items that it had. Not to be called by
   * two threads at a time.
   */
  void settle(int count) {
    long end = settled + count;
    Large first = large.peek();
    while (first != null && first.number() < end) {
      large.remove();
      settledBytes += first.bytes();
      first = large.peek();
    }
    settled = end;
    if (full) {
      pumpMore();
    }
  }

  private synchronized void pumpMore() {
    pump();
  }

  private void pump() {
    try {
      while (!waiting.isEmpty() && fits(waiting.peekFirst())) {
        leaving.add(counted(waiting.removeFirst()));
      }
      send();
      if (closed && waiting.isEmpty() && !closeSent) {
        closeSent = true;
        line.send(new CloseInput());
      }
    } catch (IOException lineLost) {
      // Whoever reads the line learns it too, and ends the life; what waits goes with it.
      waiting.clear();
    } finally {
      leaving.clear();
    }
  }

  private void send() throws IOException {
    if (leaving.size() == 1) {
      line.send(leaving.get(0));
    } else if (!leaving.isEmpty()) {
      line.sendAll(leaving);
    }
  }

  private Item counted(Item item) {
    long size = size(item);
    if (size > 0) {
      large.add(new Large(sent, size));
      sentBytes += size;
    }
    sent++;
    return item;
  }

  /** Whether the child side may have one more. If not, whoever settles the next will pump. */
  private boolean fits(Item item) {
    if (full) {
      full = false; // a write of it alone costs as much as the rest
    }
    if (hasRoom(item)) {
      return true;
    }
    full = true; // before the look that decides, so that nothing is settled unnoticed
    return hasRoom(item);
  }

  private boolean hasRoom(Item item) {
    long there = sent - settled;
    return there <= 0 || there < MOST && sentBytes - settledBytes + size(item) <= MOST_BYTES;
  }

  private static long size(Item item) {
    long size = item.body().orElse(null) instanceof Payload payload ? payload.size() : 0;
    return size < LARGE ? 0 : size;
  }

  /** Cancels an item; false if it is settled. */
  synchronized boolean cancel(long item) {
    if (item < 0 || item >= next) {
      throw new IllegalArgumentException(
          "Worker " + worker + " was given no item " + item + "; the next one is " + next);
    }
    if (item < settled) {
      return false;
    }
    try {
      line.send(new CancelItem(item));
      return true;
    } catch (IOException lineLost) {
      return false;
    }
  }

  /** No more items. */
  synchronized void close() {
    closed = true;
    pump();
  }

  /** No more items, and those not sent yet are forgotten. */
  synchronized void drop() {
    closed = true;
    closeSent = true;
    waiting.clear();
  }

  boolean isClosed() {
    return closed;
  }

  /** The item that the child side is at, as far as this side can know. */
  synchronized OptionalLong inHand() {
    long oldest = settled;
    return oldest < sent ? OptionalLong.of(oldest) : OptionalLong.empty();
  }
}
