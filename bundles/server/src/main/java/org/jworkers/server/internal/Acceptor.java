package org.jworkers.server.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.jworkers.server.ServerOptions;

/** Takes connections, on a thread of its own, and hands each to the sessions. */
public final class Acceptor implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("org.jworkers.server");

  private final Sessions sessions;
  private final ServerSocketChannel server;
  private final InetSocketAddress address;

  /** Listens, but takes nothing yet. */
  public Acceptor(ServerOptions options, Sessions sessions) throws IOException {
    this.sessions = sessions;
    this.server = ServerSocketChannel.open();
    try {
      server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      server.bind(options.address(), 1024);
      this.address = (InetSocketAddress) server.getLocalAddress();
    } catch (IOException taken) {
      server.close();
      throw taken;
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return address;
  }

  /** Begins to take connections. */
  public void start() {
    Thread thread = new Thread(this::run, "jworkers server " + address.getPort());
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    while (server.isOpen()) {
      try {
        SocketChannel client = server.accept();
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        client.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        sessions.begin(client);
      } catch (ClosedChannelException closed) {
        return;
      } catch (IOException oneClientLess) {
        LOG.log(System.Logger.Level.WARNING, "Could not take a connection", oneClientLess);
      }
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException nothingToDo) {
      // It listens no more, whatever the close said.
    }
  }
}
