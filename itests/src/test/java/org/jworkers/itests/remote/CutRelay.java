package org.jworkers.itests.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Passes on what is said between clients and a server, until it cuts them off. */
final class CutRelay implements AutoCloseable {
  private final InetSocketAddress server;
  private final ServerSocket entrance;
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  CutRelay(InetSocketAddress server) throws IOException {
    this.server = server;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    thread(this::accept);
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void thread(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                // That is how it ends.
              }
            },
            "relay");
    thread.setDaemon(true);
    thread.start();
  }

  InetSocketAddress address() {
    return (InetSocketAddress) entrance.getLocalSocketAddress();
  }

  private void accept() throws IOException {
    while (true) {
      Socket client = entrance.accept();
      Socket there = new Socket(server.getAddress(), server.getPort());
      client.setTcpNoDelay(true);
      there.setTcpNoDelay(true);
      open.addAll(List.of(client, there));
      thread(() -> client.getInputStream().transferTo(there.getOutputStream()));
      thread(() -> there.getInputStream().transferTo(client.getOutputStream()));
    }
  }

  /** Closes all connections that there are. */
  void cut() throws IOException {
    for (Socket socket : open) {
      socket.close();
    }
    open.clear();
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    cut();
  }
}
