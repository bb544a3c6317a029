package org.jworkers.server.internal;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jworkers.core.line.Line;
import org.jworkers.core.message.Message;

/**
 * Hears a client from the start, and passes on what it says once the worker is there to hear it.
 * Without it, a client whose worker takes long to start would get no answer to its pings.
 */
final class Gate implements Line.Receiver {
  private final Queue<Message> before = new ArrayDeque<>();
  private Line.Receiver to;
  private String lost;

  @Override
  public synchronized void received(Message message) {
    if (to == null) {
      before.add(message);
    } else {
      to.received(message);
    }
  }

  @Override
  public synchronized void lost(String reason) {
    lost = reason;
    if (to != null) {
      to.lost(reason);
    }
  }

  /** From now on passes everything to {@code receiver}, beginning with what came before. */
  synchronized void open(Line.Receiver receiver) {
    to = receiver;
    before.forEach(receiver::received);
    before.clear();
    if (lost != null) {
      receiver.lost(lost);
    }
  }
}
