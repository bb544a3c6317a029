package org.jworkers.core.line;

import java.io.IOException;
import java.util.List;
import org.jworkers.core.message.Message;

/**
 * The line of one worker on a line that many share; see {@link Multiplexer}. It has no thread and
 * no channel of its own.
 */
public final class StreamLine extends CodedLine {
  /** Others may send without end; so long is waited for what this has sent to leave among that. */
  private static final long FLUSH_MILLIS = 100;

  private final Multiplexer carrier;

  /** Given when it is started; 0 before. */
  private volatile int number;

  private final Backlog backlog = new Backlog();
  private Receiver receiver;
  private SharedCodecs codecs;
  private boolean closed;

  StreamLine(Multiplexer carrier, int number) {
    this.carrier = carrier;
    this.number = number;
  }

  @Override
  Codecs codecs(Language language) {
    synchronized (this) {
      if (!closed) {
        codecs = carrier.codecs().of(language);
        return codecs;
      }
    }
    return new OwnCodecs(language); // nobody hears what they say
  }

  void number(int given) {
    number = given;
  }

  int number() {
    return number;
  }

  /**
   * To be called before anything is sent, by who opened it; by who was told of it, before {@link
   * Multiplexer.Host#opened} returns.
   */
  @Override
  public void receive(Receiver to) {
    synchronized (this) {
      receiver = to;
    }
  }

  /** A message of the other side, on the thread that reads for all. */
  void received(Message message) {
    if (message instanceof Message.Closed) {
      end("closed");
      return;
    }
    boolean answer = message instanceof Message.Result;
    if (answer) {
      backlog.answered(1);
    }
    receiver().received(message);
    if (answer) {
      carrier.line().feed(backlog);
    }
  }

  private synchronized Receiver receiver() {
    return receiver;
  }

  /** An item for which the other side has to wait leaves at once, those behind it may gather. */
  @Override
  public void send(Message message) throws IOException {
    boolean behind =
        message instanceof Message.Item && backlog.isBehind(1, carrier.line().gathered());
    send(message, !behind);
  }

  @Override
  public void sendAll(List<Message.Item> items) throws IOException {
    if (isClosed() || number == 0) {
      throw new IOException("The line is closed, or the worker was not started");
    }
    boolean behind = backlog.isBehind(items.size(), carrier.line().gathered());
    carrier.line().sendAll(items, number, !behind);
  }

  @Override
  public void sendSoon(Message message) throws IOException {
    send(message, false);
  }

  private void send(Message message, boolean now) throws IOException {
    if (isClosed()) {
      throw new IOException("The line is closed");
    }
    if (number > 0) {
      carrier.line().send(message, number, now);
    } else if (message instanceof Message.Start start) {
      carrier.start(this, start);
    } else {
      throw new IOException("The worker was not started");
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Waits a tenth of a second at most: what others send is before it, and behind it. */
  @Override
  public void flush() {
    carrier.line().flush(FLUSH_MILLIS);
  }

  /** Tells the other side. What was sent leaves before it. */
  @Override
  public void close() {
    if (isClosed()) {
      return;
    }
    try {
      send(new Message.Closed(), true);
    } catch (IOException lost) {
      // Then the other side learns it from that.
    }
    end("closed");
  }

  /** Nothing comes or goes any more. */
  void end(String reason) {
    Receiver told;
    SharedCodecs used;
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      told = receiver;
      used = codecs;
    }
    carrier.forget(this);
    if (used != null) {
      used.leave();
    }
    if (told != null) {
      told.lost(reason);
    }
  }
}
