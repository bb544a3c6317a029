package org.jworkers.server.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jworkers.server.ServerOptions;

/** Takes connections, on a thread of its own, and hands each to the sessions. */
public final class Acceptor implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("org.jworkers.server");
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(50);

  private final Sessions sessions;
  private final Door door;
  private volatile boolean closed;

  /** Listens, but takes nothing yet. */
  public Acceptor(ServerOptions options, Sessions sessions) throws IOException {
    this.sessions = sessions;
    this.door = Door.at(options.address());
  }

  /** Where it listens. */
  public SocketAddress address() {
    return door.address();
  }

  /** Begins to take connections. */
  public void start() {
    String where =
        door.address() instanceof InetSocketAddress inet
            ? Integer.toString(inet.getPort())
            : door.address().toString();
    Thread thread = new Thread(this::run, "jworkers server " + where);
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    boolean told = false;
    while (!closed) {
      try {
        welcome(door.accept());
        told = false;
      } catch (ClosedChannelException over) {
        return;
      } catch (IOException full) {
        if (!told) {
          LOG.log(System.Logger.Level.WARNING, "Can take no connections now", full);
        }
        told = true;
        // Who calls stays in the queue until this process has file descriptors again, and that
        // nobody would tell.
        LockSupport.parkNanos(REST);
      }
    }
  }

  private void welcome(Guest client) {
    try {
      sessions.begin(client);
    } catch (IOException | OutOfMemoryError oneClientLess) {
      LOG.log(System.Logger.Level.WARNING, "Could not take a connection", oneClientLess);
      hangUp(client);
    }
  }

  private static void hangUp(Guest client) {
    try {
      client.close();
    } catch (IOException nothingToDo) {
      // It is closed, whatever the close said.
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      door.close();
    } catch (IOException nothingToDo) {
      // It listens no more, whatever the close said.
    }
  }
}
