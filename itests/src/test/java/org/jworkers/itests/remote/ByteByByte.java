package org.jworkers.itests.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A way to a server on which every byte travels alone. Takes one connection. */
final class ByteByByte implements AutoCloseable {
  private final ServerSocket entrance = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final InetSocketAddress server;
  private final ByteArrayOutputStream passed = new ByteArrayOutputStream();

  ByteByByte(InetSocketAddress server) throws IOException {
    this.server = server;
    start(this::connect);
  }

  InetSocketAddress address() {
    return (InetSocketAddress) entrance.getLocalSocketAddress();
  }

  /** All that travelled so far, both ways, as Latin-1. */
  String passed() {
    return passed.toString(StandardCharsets.ISO_8859_1);
  }

  private void start(Forwarding forwarding) {
    Thread thread = new Thread(() -> run(forwarding), "byte by byte");
    thread.setDaemon(true);
    thread.start();
  }

  private interface Forwarding {
    void run() throws IOException;
  }

  private static void run(Forwarding forwarding) {
    try {
      forwarding.run();
    } catch (IOException over) {
      // One of the ends has hung up.
    }
  }

  private void connect() throws IOException {
    try (Socket client = entrance.accept();
        Socket far = new Socket(server.getAddress(), server.getPort())) {
      client.setTcpNoDelay(true);
      far.setTcpNoDelay(true);
      start(() -> forward(far.getInputStream(), client.getOutputStream()));
      forward(client.getInputStream(), far.getOutputStream());
    }
  }

  private void forward(InputStream in, OutputStream out) throws IOException {
    for (int one = in.read(); one >= 0; one = in.read()) {
      passed.write(one);
      out.write(one);
      out.flush();
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
