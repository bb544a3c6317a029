package org.jworkers.core.child;

import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import org.jworkers.core.message.Message;

/** What has come for the worker's thread, in order. */
final class Inbox {
  private final BlockingDeque<Message> messages = new LinkedBlockingDeque<>();

  void add(Message message) {
    messages.addLast(message);
  }

  /** Adds something that overtakes all others. */
  void addFirst(Message message) {
    messages.addFirst(message);
  }

  /** Whether whoever sends to it may be waiting for an answer. */
  boolean isEmpty() {
    return messages.isEmpty();
  }

  /** Waits for the next message. An interrupt that comes here was meant for a task that is over. */
  Message next() {
    while (true) {
      try {
        return messages.takeFirst();
      } catch (InterruptedException late) {
        // The stop that it was part of stands at the head.
      }
    }
  }
}
