package org.jworkers.server.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jworkers.core.launch.Facilities;
import org.jworkers.core.line.Once;
import org.jworkers.server.ServerOptions;

/** The sessions of one server: one for each connection that is open. */
public final class Sessions {
  private static final System.Logger LOG = System.getLogger("org.jworkers.server");

  private final ServerOptions options;
  private final Session.Grounds grounds;
  private final Set<Session> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong count = new AtomicLong();
  private final AtomicInteger workers = new AtomicInteger();
  private volatile Runnable whenLastHasGone = () -> {};
  private volatile boolean ending;

  /** No sessions yet. */
  public Sessions(ServerOptions options, Admission admission, Facilities facilities) {
    this.options = options;
    this.grounds =
        new Session.Grounds(
            options,
            facilities,
            new Contexts(facilities),
            admission,
            new Attempts(System::nanoTime),
            new Space());
  }

  /** Begins the session of a client, or turns it away if there are too many. */
  void begin(Guest client) throws IOException {
    if (ending || open.size() >= options.connections()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Turned {0} away: {1} clients are connected",
          client.address(),
          open.size());
      client.close();
      return;
    }
    Session session = new Session(grounds, client, "client-" + count.incrementAndGet());
    open.add(session);
    Thread thread = new Thread(new Once(() -> run(session)), session.name());
    thread.setDaemon(true);
    try {
      thread.start();
    } catch (OutOfMemoryError noMoreThreads) {
      open.remove(session);
      throw noMoreThreads;
    }
  }

  private final class Space implements Session.Room {

    @Override
    public void take() throws IOException {
      if (ending) {
        throw new IOException("This server ends");
      }
      if (workers.incrementAndGet() > options.workers()) {
        workers.decrementAndGet();
        throw new IOException(
            "This server has as many workers as it takes at the same time: " + options.workers());
      }
    }

    @Override
    public void give() {
      workers.decrementAndGet();
    }

    @Override
    public boolean isClosed() {
      return ending;
    }
  }

  private void run(Session session) {
    session.run();
    session.ended().thenRun(() -> forget(session));
  }

  private void forget(Session session) {
    boolean worked = session.hasHosted();
    synchronized (open) {
      open.remove(session);
      open.notifyAll();
    }
    if (worked && open.isEmpty()) {
      // On a thread of its own: this one belongs to the session that the end of the server waits
      // for.
      new Thread(whenLastHasGone, "jworkers server exit").start();
    }
  }

  /** Runs {@code action} each time that the last client goes. */
  public void whenLastHasGone(Runnable action) {
    whenLastHasGone = action;
  }

  /** How many workers are hosted. */
  public int hosting() {
    return open.stream().mapToInt(Session::hosting).sum();
  }

  /**
   * Lets in no more, and lets the workers finish what they have been given; whether none is left.
   */
  public boolean drain(Duration time) {
    closeDoor();
    open.forEach(Session::drain);
    return awaitNone(time);
  }

  private void closeDoor() {
    ending = true;
    open.stream().filter(session -> session.hosting() == 0).forEach(Session::hangUp);
  }

  /** Ends all sessions; whether none is left. */
  public boolean end(Duration grace, boolean force) {
    closeDoor();
    open.forEach(session -> session.cancel(false));
    if (awaitNone(grace)) {
      return true;
    }
    if (!force) {
      return false;
    }
    open.forEach(session -> session.cancel(true));
    open.forEach(Session::kill);
    if (awaitNone(Duration.ofSeconds(5))) {
      return true;
    }
    open.forEach(Session::hangUp);
    return false;
  }

  private boolean awaitNone(Duration time) {
    long deadline = System.nanoTime() + time.toNanos();
    boolean interrupted = false;
    synchronized (open) {
      long left = time.toNanos();
      while (!open.isEmpty() && left > 0 && !interrupted) {
        try {
          open.wait(left / 1_000_000, (int) (left % 1_000_000));
        } catch (InterruptedException e) {
          interrupted = true;
        }
        left = deadline - System.nanoTime();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return open.isEmpty();
  }
}
