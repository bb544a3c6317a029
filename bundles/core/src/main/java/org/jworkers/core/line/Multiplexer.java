package org.jworkers.core.line;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.ProtocolException;

/**
 * A line that many workers share, each of which has a {@link StreamLine} on it: what is said for
 * one of them has its number. One thread reads for all of them, so their receivers must not wait
 * for anybody; what one of them sends may have to wait until something big of another's has left,
 * but for what stops something, which overtakes.
 */
public final class Multiplexer implements SharedReceiver {

  /** The side on which workers are hosted. */
  public interface Host {

    /**
     * The other side starts a worker. To be called back on the thread that reads; has {@code line}
     * told to whom to hand what comes before it returns, or closes it.
     */
    void opened(StreamLine line, Message.Start start);

    /** The line that is shared was lost, and with it those that were on it. */
    void lost(String reason);
  }

  private final WireLine line;
  private final Optional<Host> host;
  private final Map<Integer, StreamLine> streams = new ConcurrentHashMap<>();
  private final SharedCodecs.All codecs = new SharedCodecs.All();

  /** The number of the worker that was started last. Guarded by {@link #starting}. */
  private int last;

  /**
   * Held while a worker gets its number and is started: they arrive in the order of their numbers.
   */
  private final Object starting = new Object();

  private int open;
  private boolean over;

  private Multiplexer(WireLine line, Optional<Host> host) {
    this.line = line;
    this.host = host;
  }

  /**
   * The side that starts workers. It closes {@code line}, on which both sides have agreed to share
   * it, with the last worker.
   */
  public static Multiplexer starting(WireLine line) {
    return begin(new Multiplexer(line, Optional.empty()));
  }

  /** The side that hosts them; closes {@code line} when the other does. */
  public static Multiplexer hosting(WireLine line, Host host) {
    return begin(new Multiplexer(line, Optional.of(host)));
  }

  private static Multiplexer begin(Multiplexer made) {
    made.line.receive(made);
    return made;
  }

  SharedCodecs.All codecs() {
    return codecs;
  }

  WireLine line() {
    return line;
  }

  /** A line for one more worker; empty if there will be none any more. */
  public synchronized Optional<StreamLine> open() {
    if (over) {
      return Optional.empty();
    }
    open++;
    return Optional.of(new StreamLine(this, 0));
  }

  /** Sends the start of a worker that has no number yet. */
  void start(StreamLine stream, Message.Start start) throws IOException {
    synchronized (starting) {
      if (last == Integer.MAX_VALUE) {
        throw new IOException("There were too many workers on this line");
      }
      stream.number(++last);
      streams.put(last, stream);
      if (isOver()) {
        streams.remove(last); // it came too late to be told
        throw new IOException("The line is closed");
      }
      line.send(start, last, true);
    }
  }

  private synchronized boolean isOver() {
    return over;
  }

  /** What comes for a worker that is no longer here has crossed its end, and is nobody's. */
  @Override
  public void received(int worker, Message message) throws ProtocolException {
    StreamLine stream = streams.get(worker);
    if (stream != null) {
      stream.received(message);
    } else if (host.isPresent() && worker > last && message instanceof Message.Start start) {
      last = worker;
      StreamLine opened = new StreamLine(this, worker);
      streams.put(worker, opened);
      host.get().opened(opened, start);
    } else if (worker < 0 || worker > last) {
      throw new ProtocolException("A message for worker " + worker + ", which was not started");
    }
  }

  @Override
  public void received(Message message) {
    line.fail("The other side broke the protocol: a message for no worker, on a line of many");
  }

  @Override
  public void lost(String reason) {
    synchronized (this) {
      over = true;
    }
    List.copyOf(streams.values()).forEach(stream -> stream.end(reason));
    host.ifPresent(told -> told.lost(reason));
  }

  private synchronized boolean wasLast() {
    open--;
    over |= open == 0;
    return open == 0;
  }

  void forget(StreamLine stream) {
    streams.remove(stream.number());
    if (host.isEmpty() && wasLast()) {
      line.close();
    }
  }
}
