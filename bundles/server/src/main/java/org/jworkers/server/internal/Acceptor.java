package org.jworkers.server.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketOption;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jworkers.server.ServerOptions;

/** Takes connections, on a thread of its own, and hands each to the sessions. */
public final class Acceptor implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("org.jworkers.server");
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(50);

  private final Sessions sessions;
  private final ServerSocketChannel server;
  private final SocketAddress address;

  /** Listens, but takes nothing yet. */
  public Acceptor(ServerOptions options, Sessions sessions) throws IOException {
    this.sessions = sessions;
    this.server = open(options.address());
    try {
      server.bind(options.address(), 1024);
      this.address = server.getLocalAddress();
    } catch (IOException taken) {
      server.close();
      throw taken;
    }
  }

  private static ServerSocketChannel open(SocketAddress address) throws IOException {
    if (address instanceof UnixDomainSocketAddress) {
      return ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    }
    ServerSocketChannel server = ServerSocketChannel.open();
    server.setOption(StandardSocketOptions.SO_REUSEADDR, true);
    return server;
  }

  /** Where it listens. */
  public SocketAddress address() {
    return address;
  }

  /** Begins to take connections. */
  public void start() {
    String where =
        address instanceof InetSocketAddress inet
            ? Integer.toString(inet.getPort())
            : address.toString();
    Thread thread = new Thread(this::run, "jworkers server " + where);
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    boolean told = false;
    while (server.isOpen()) {
      try {
        welcome(server.accept());
        told = false;
      } catch (ClosedChannelException closed) {
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

  private void welcome(SocketChannel client) {
    try {
      switchOn(client, StandardSocketOptions.TCP_NODELAY);
      switchOn(client, StandardSocketOptions.SO_KEEPALIVE);
      sessions.begin(client);
    } catch (IOException | OutOfMemoryError oneClientLess) {
      LOG.log(System.Logger.Level.WARNING, "Could not take a connection", oneClientLess);
      hangUp(client);
    }
  }

  private static void hangUp(SocketChannel client) {
    try {
      client.close();
    } catch (IOException nothingToDo) {
      // It is closed, whatever the close said.
    }
  }

  /** Unix domain sockets lack some options, and the need for them. */
  private static void switchOn(SocketChannel client, SocketOption<Boolean> option)
      throws IOException {
    if (client.supportedOptions().contains(option)) {
      client.setOption(option, true);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      if (address instanceof UnixDomainSocketAddress socket) {
        Files.deleteIfExists(socket.getPath());
      }
    } catch (IOException nothingToDo) {
      // It listens no more, whatever the close said.
    }
  }
}
