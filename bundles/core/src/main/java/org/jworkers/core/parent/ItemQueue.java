package org.jworkers.core.parent;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;
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
 * never waits for anybody.
 */
final class ItemQueue {
  private static final int MOST = 1024;
  private static final long MOST_BYTES = 8 << 20;

  private final String worker;
  private final Line line;
  private final Deque<Item> waiting = new ArrayDeque<>();
  private final Deque<Long> sizes = new ArrayDeque<>();
  private long next;
  private long settled;
  private long bytes;
  private boolean closed;
  private boolean closeSent;

  ItemQueue(String worker, Line line) {
    this.worker = worker;
    this.line = line;
  }

  /** Takes an item; its body may be empty for the default argument. */
  synchronized long add(Optional<Object> body) {
    if (closed) {
      throw new WorkerClosedException("Worker " + worker + " takes no more items");
    }
    long counter = next++;
    waiting.addLast(new Item(counter, body));
    pump();
    return counter;
  }

  /** The child side is through with the oldest item that it had. */
  synchronized void settle() {
    settled++;
    Long size = sizes.pollFirst();
    bytes -= size == null ? 0 : size;
    pump();
  }

  private void pump() {
    try {
      while (!waiting.isEmpty() && (sizes.isEmpty() || fits(waiting.peekFirst()))) {
        Item item = waiting.removeFirst();
        long size = size(item);
        sizes.addLast(size);
        bytes += size;
        line.send(item);
      }
      if (closed && waiting.isEmpty() && !closeSent) {
        closeSent = true;
        line.send(new CloseInput());
      }
    } catch (IOException lineLost) {
      // Whoever reads the line learns it too, and ends the life; what waits goes with it.
      waiting.clear();
    }
  }

  private boolean fits(Item item) {
    return sizes.size() < MOST && bytes + size(item) <= MOST_BYTES;
  }

  private static long size(Item item) {
    return item.body().orElse(null) instanceof Payload payload ? payload.size() : 0;
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

  synchronized boolean isClosed() {
    return closed;
  }

  /** The item that the child side is at, as far as this side can know. */
  synchronized OptionalLong inHand() {
    return sizes.isEmpty() ? OptionalLong.empty() : OptionalLong.of(settled);
  }
}
