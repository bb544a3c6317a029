package org.jworkers.core.line;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jworkers.core.message.Frame;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.ProtocolException;

/**
 * A line over a channel. It answers pings by itself, and remembers when the other side was last
 * heard; see {@link Pulse}.
 */
public final class WireLine extends CodedLine {
  /** How long what was sent may take to leave when the line is closed. */
  private static final long FLUSH_MILLIS = 1_000;

  /** Made beforehand: who is alive can say so even while the heap has no room. */
  private static final Frame PONG = Frames.frame(new Message.Pong());

  private static final Shortage SHORTAGE = new Shortage();

  /** How many items or results are handed over together at most. */
  private static final int TOGETHER = 128;

  private final Duplex channels;
  private final String name;
  private final FrameSender sender;
  private final FrameReceiver frames;

  /** Being handed over. Touched by the thread that reads alone. */
  private final List<Message.Item> items = new ArrayList<>();

  private final List<Message.Result> results = new ArrayList<>();

  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile long lastHeard = System.nanoTime();
  private volatile boolean starting;
  private final Backlog backlog = new Backlog();
  private volatile String broken;

  /**
   * A line over an open, blocking channel, which it owns from now on.
   *
   * @param name the worker's name, for the threads
   * @param largest how many bytes a message of the other side may have
   */
  public WireLine(ByteChannel channel, String name, long largest) {
    this(Duplex.of(channel), name, largest);
  }

  /**
   * A line over open channels, which it owns from now on.
   *
   * @param name the worker's name, for the threads
   * @param largest how many bytes a message of the other side may have
   */
  public WireLine(Duplex channels, String name, long largest) {
    this.channels = channels;
    this.name = name;
    this.sender =
        new FrameSender(
            channels,
            work -> thread("writer", work).start(),
            unable -> fail(SHORTAGE.reason("This side could not write on", unable)));
    this.frames = new FrameReceiver(channels, largest);
  }

  private Thread thread(String role, Runnable work) {
    Thread thread = new Thread(new Once(work), name + " " + role);
    thread.setDaemon(true);
    return thread;
  }

  @Override
  Codecs codecs(Language language) {
    return new OwnCodecs(language);
  }

  /** From now on a message of the other side may have up to {@code bytes} bytes. */
  public void admit(long bytes) {
    frames.admit(bytes);
  }

  /**
   * Waits for one message, before {@link #receive} has been called. Pings are answered on the way:
   * the other side may take long to make up its first word.
   *
   * @throws IOException if none comes, or what comes is no message
   */
  public Message next() throws IOException {
    Message message = frames.next();
    while (message instanceof Message.Ping) {
      sender.send(PONG, true);
      message = frames.next();
    }
    if (message == null) {
      throw new IOException("The line was closed by the other side");
    }
    return message;
  }

  @Override
  public void receive(Receiver receiver) {
    thread("reader", () -> read(receiver)).start();
  }

  private void read(Receiver receiver) {
    String reason = "closed";
    try {
      while (true) {
        boolean fresh = !frames.hasMore();
        Message message = frames.next();
        if (message == null) {
          break;
        }
        if (fresh) {
          lastHeard = System.nanoTime();
          sender.heard();
        }
        if (starting) {
          starting = false;
        }
        handle(message, receiver);
        if (!frames.hasMore()) {
          receiver.rests();
        }
      }
    } catch (AsynchronousCloseException closedHere) {
      reason = broken == null ? "closed" : broken;
    } catch (ProtocolException nonsense) {
      reason = "The other side broke the protocol: " + nonsense.getMessage();
      broken = reason;
    } catch (IOException failed) {
      reason = broken == null ? "The line broke: " + failed.getMessage() : broken;
    } catch (RuntimeException | Error unable) {
      reason = SHORTAGE.reason("This side could not read on", unable);
      broken = reason;
    }
    lose(receiver, reason);
  }

  private void lose(Receiver receiver, String reason) {
    for (int tries = 0; ; tries++) {
      try {
        cut();
        receiver.lost(reason);
        return;
      } catch (OutOfMemoryError full) {
        SHORTAGE.sitOut(full, tries); // nobody else would tell
      }
    }
  }

  private void handle(Message message, Receiver receiver) throws IOException {
    int worker = frames.worker();
    if (worker != 0) {
      shared(receiver, worker).received(worker, message);
    } else if (message instanceof Message.Result result) {
      results(result, receiver);
    } else if (message instanceof Message.Item item) {
      items(item, receiver);
    } else if (message instanceof Message.Ping) {
      sender.send(PONG, true);
    } else if (!(message instanceof Message.Pong)) {
      receiver.received(message);
    }
  }

  private void results(Message.Result first, Receiver receiver) throws IOException {
    try {
      gather(first, 'R', results);
    } finally { // also if what is behind is no message
      backlog.answered(results.size());
      receiver.results(results);
      results.clear();
    }
    feed(backlog);
  }

  private void items(Message.Item first, Receiver receiver) throws IOException {
    try {
      gather(first, 'I', items);
    } finally {
      receiver.items(items);
      items.clear();
    }
  }

  /** Adds a message of this type, and those behind it that are there. */
  @SuppressWarnings("unchecked") // the type says which message it is
  private <M extends Message> void gather(M first, char type, List<M> together) throws IOException {
    together.add(first);
    while (together.size() < TOGETHER && frames.hasNext(type)) {
      together.add((M) frames.next());
    }
  }

  private static SharedReceiver shared(Receiver receiver, int worker) throws ProtocolException {
    if (receiver instanceof SharedReceiver many) {
      return many;
    }
    throw new ProtocolException("A message for worker " + worker + ", on a line of one");
  }

  /** What has gathered leaves before a worker at the other side has nothing to do. */
  void feed(Backlog backlog) {
    int here = sender.gathered();
    if (here > 0 && backlog.isMostly(here)) {
      sender.hurry();
    }
  }

  /**
   * What leaves at once is soon there; what gathers is cheap. An item for which the other side has
   * to wait leaves at once, those behind it gather: until it is much, or the other side has no more
   * than there is here, or for a millisecond. Whatever else is sent is waited for.
   */
  @Override
  public void send(Message message) throws IOException {
    boolean behind = message instanceof Message.Item && backlog.isBehind(1, sender.gathered());
    sender.send(Frames.frame(message), !behind);
  }

  @Override
  public void sendAll(List<Message.Item> items) throws IOException {
    sendAll(items, 0, !backlog.isBehind(items.size(), sender.gathered()));
  }

  /** Sends items for the worker of this number, the last of which leaves at once or not. */
  void sendAll(List<Message.Item> items, int worker, boolean now) throws IOException {
    List<Frame> all = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      all.add(Frames.frame(items.get(i), worker));
    }
    sender.sendAll(all, now);
  }

  /** Sends a message for the worker of this number, or from it. */
  void send(Message message, int worker, boolean now) throws IOException {
    sender.send(Frames.frame(message, worker), now);
  }

  /** How many messages have gathered that did not leave yet, roughly. */
  int gathered() {
    return sender.gathered();
  }

  @Override
  public void sendSoon(Message message) throws IOException {
    sender.send(Frames.frame(message), false);
  }

  /** What was {@linkplain #sendSoon sent to leave soon} leaves now. */
  public void hurry() {
    if (sender.gathered() > 0) {
      sender.hurry();
    }
  }

  @Override
  public void deliver(Message message, boolean now) throws IOException {
    sender.keep(Frames.frame(message), now);
  }

  @Override
  public void flush() {
    sender.flush();
  }

  /** The same, but waits so long at most. */
  void flush(long millis) {
    sender.flush(millis);
  }

  /**
   * The other side is still coming up: until it says more, it may be silent for long, as one of
   * many that start at the same time is.
   */
  public void starts() {
    starting = true;
  }

  /** Whether the other side is still coming up. */
  boolean isStarting() {
    return starting;
  }

  /** How long ago the other side was last heard, in nanoseconds. */
  long silence() {
    return System.nanoTime() - lastHeard;
  }

  /** Why this side has given the line up, if it has. */
  public Optional<String> fault() {
    return Optional.ofNullable(broken);
  }

  /** Closes at once, as broken for this reason. */
  public void fail(String reason) {
    broken = reason;
    cut();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      sender.close(FLUSH_MILLIS);
      cut();
    }
  }

  private void cut() {
    closed.set(true);
    sender.close(0);
    try {
      channels.close();
    } catch (IOException nothingLeftToDo) {
      // The channel counts as closed, whatever its end said.
    }
  }
}
