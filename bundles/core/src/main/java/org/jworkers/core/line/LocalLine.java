package org.jworkers.core.line;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jworkers.core.message.Message;

/**
 * A line within one JVM: messages are handed over by the sending thread, bodies are the values
 * themselves.
 */
public final class LocalLine implements Line {
  /** Stands for null, which is a legal value but not a legal body. */
  private static final Object NULL = new Object();

  private final UnaryOperator<Object> copier;
  private LocalLine other;

  /** Nobody before somebody wants to hear, and when this end is closed. Written under the lock. */
  private volatile Receiver receiver;

  private boolean closed;

  private LocalLine(UnaryOperator<Object> copier) {
    this.copier = copier;
  }

  /**
   * The two ends of a new line.
   *
   * @param copier copies values
   */
  public static LocalLine[] pair(UnaryOperator<Object> copier) {
    LocalLine one = new LocalLine(copier);
    LocalLine two = new LocalLine(copier);
    one.other = two;
    two.other = one;
    return new LocalLine[] {one, two};
  }

  @Override
  public synchronized void receive(Receiver to) {
    receiver = closed ? null : to;
  }

  @Override
  public void send(Message message) throws IOException {
    other.open().received(message);
  }

  @Override
  public void sendAll(List<Message.Item> items) throws IOException {
    other.open().items(items);
  }

  /** What comes when this end is closed finds nobody. */
  private Receiver open() throws IOException {
    Receiver to = receiver;
    if (to == null) {
      throw new IOException("The line is closed");
    }
    return to;
  }

  @Override
  public void flush() {
    // What is sent has arrived.
  }

  @Override
  public Object pack(Object value, String what) {
    return value == null ? NULL : value;
  }

  @Override
  public Object unpack(Object body, String what) {
    return body == NULL ? null : body;
  }

  @Override
  public Object copy(Object value, String what) {
    return copier.apply(value);
  }

  @Override
  public void close() {
    closeThisEnd();
    other.closeThisEnd();
  }

  private void closeThisEnd() {
    Receiver to;
    synchronized (this) {
      to = receiver;
      receiver = null;
      closed = true;
    }
    if (to != null) {
      to.lost("closed");
    }
  }
}
