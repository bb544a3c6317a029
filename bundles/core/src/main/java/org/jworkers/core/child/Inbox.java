package org.jworkers.core.child;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jworkers.core.message.Message;

/**
 * What has come for the worker's thread, in order. That thread takes what there is in one go, so
 * that neither side takes the lock or wakes the other for each of many; and before it waits, it
 * lets others run once, who may be about to give it something.
 */
final class Inbox {
  private final Deque<Message> overtaking = new ArrayDeque<>();
  private volatile boolean overtaken;
  private Deque<Message> coming = new ArrayDeque<>();
  private boolean waiting;
  private Runnable waker;

  /** Whether anything has come that is not taken. Written under the lock. */
  private volatile boolean some;

  /** Touched by the worker's thread alone. */
  private Deque<Message> taken = new ArrayDeque<>();

  synchronized void add(Message message) {
    coming.addLast(message);
    wake();
  }

  synchronized void addAll(List<? extends Message> messages) {
    coming.addAll(messages);
    wake();
  }

  /** Adds something that overtakes all others. */
  synchronized void addFirst(Message message) {
    overtaking.addFirst(message);
    overtaken = true;
    wake();
  }

  private void wake() {
    some = true;
    if (waiting) {
      notifyAll();
    } else if (waker != null) {
      Runnable now = waker;
      waker = null;
      now.run();
    }
  }

  /**
   * The worker's thread leaves, if nothing has come; then {@code waker} is run, once, by whoever
   * adds the next message.
   *
   * @return whether nothing has come
   */
  synchronized boolean rest(Runnable waker) {
    if (some || !taken.isEmpty()) {
      return false;
    }
    this.waker = waker;
    return true;
  }

  /**
   * Whether whoever sends to it may be waiting for an answer. For the worker's thread, as is {@link
   * #next}.
   */
  boolean isEmpty() {
    return taken.isEmpty() && !some;
  }

  /** Waits for the next message. An interrupt that comes here was meant for a task that is over. */
  Message next() {
    Message next = poll();
    return next == null ? nextOfAll() : next;
  }

  /** The next message, if it is there now or in a moment; else null. */
  Message poll() {
    Message next = overtaken ? null : taken.pollFirst();
    if (next != null) {
      return next;
    }
    if (!some) {
      Thread.yield();
    }
    return some ? nextOfAll() : null;
  }

  private synchronized Message nextOfAll() {
    while (overtaking.isEmpty() && coming.isEmpty() && taken.isEmpty()) {
      waiting = true;
      try {
        wait();
      } catch (InterruptedException late) {
        // The stop that it was part of overtakes the rest.
      } finally {
        waiting = false;
      }
    }
    if (overtaken) {
      Message first = overtaking.removeFirst();
      overtaken = !overtaking.isEmpty();
      some = overtaken || !coming.isEmpty();
      return first;
    }
    if (taken.isEmpty()) {
      Deque<Message> empty = taken;
      taken = coming;
      coming = empty;
      some = false;
    }
    return taken.removeFirst();
  }
}
