package org.jworkers.server.internal;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import org.jworkers.spi.TcpChannel;

/** Where a server listens. */
sealed interface Door extends Closeable {
  /** So many clients may wait to be let in. */
  int BACKLOG = 1024;

  /** Where it is; the port is known by now. */
  SocketAddress address();

  /**
   * Waits for the next client.
   *
   * @throws ClosedChannelException if the door was closed
   */
  Guest accept() throws IOException;

  /** A door at an address: a port, or a Unix domain socket. */
  static Door at(SocketAddress address) throws IOException {
    return address instanceof UnixDomainSocketAddress socket
        ? UnixDoor.at(socket)
        : TcpDoor.at(address);
  }

  /**
   * A port.
   *
   * @param server listens there
   * @param address as numbers
   */
  record TcpDoor(ServerSocket server, InetSocketAddress address) implements Door {

    static TcpDoor at(SocketAddress address) throws IOException {
      ServerSocket server = new ServerSocket();
      try {
        server.setReuseAddress(true);
        server.bind(address, BACKLOG);
      } catch (IOException taken) {
        server.close();
        throw taken;
      }
      InetAddress host = InetAddress.getByAddress(server.getInetAddress().getAddress());
      return new TcpDoor(server, new InetSocketAddress(host, server.getLocalPort()));
    }

    @Override
    public Guest accept() throws IOException {
      while (true) {
        Socket socket = next();
        try {
          return new Guest(TcpChannel.over(socket), socket.getRemoteSocketAddress());
        } catch (IOException hungUp) {
          // It has gone before it was let in: the next one may still be there.
        }
      }
    }

    private Socket next() throws IOException {
      try {
        return server.accept();
      } catch (IOException failed) {
        throw server.isClosed() ? new ClosedChannelException() : failed;
      }
    }

    @Override
    public void close() throws IOException {
      server.close();
    }
  }

  /**
   * A Unix domain socket.
   *
   * @param server listens there
   * @param address its file
   */
  record UnixDoor(ServerSocketChannel server, UnixDomainSocketAddress address) implements Door {

    static UnixDoor at(UnixDomainSocketAddress address) throws IOException {
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      try {
        server.bind(address, BACKLOG);
      } catch (IOException taken) {
        server.close();
        throw taken;
      }
      return new UnixDoor(server, address);
    }

    @Override
    public Guest accept() throws IOException {
      return new Guest(server.accept(), address);
    }

    @Override
    public void close() throws IOException {
      server.close();
      Files.deleteIfExists(address.getPath());
    }
  }
}
