package org.jworkers.itests.benchmarks.floors;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jworkers.itests.benchmarks.harness.Jvms;

/**
 * A child JVM that sends back what it gets, and the raw channel to it. The child sends back in
 * pieces of the size that it was told, each when it is there as a whole.
 */
final class RawPeer implements AutoCloseable {
  private final Path folder;
  private final Process process;
  private final SocketChannel channel;

  private RawPeer(Path folder, Process process, SocketChannel channel) {
    this.folder = folder;
    this.process = process;
    this.channel = channel;
  }

  /**
   * Starts one.
   *
   * @param kind "uds" or "tcp"
   * @param piece how many bytes come back at once; 0 for as many as there are
   */
  static RawPeer start(String kind, int piece) throws IOException {
    Path folder = Files.createTempDirectory("raw-peer");
    try (ServerSocketChannel server = listen(kind, folder.resolve("socket"))) {
      String address =
          server.getLocalAddress() instanceof InetSocketAddress tcp
              ? Integer.toString(tcp.getPort())
              : folder.resolve("socket").toString();
      Process process =
          Jvms.start(List.of("-XX:-UsePerfData"), RawPeer.class, address, Integer.toString(piece));
      SocketChannel channel = server.accept();
      noDelay(channel);
      return new RawPeer(folder, process, channel);
    }
  }

  private static ServerSocketChannel listen(String kind, Path socket) throws IOException {
    if (kind.equals("uds")) {
      return ServerSocketChannel.open(StandardProtocolFamily.UNIX)
          .bind(UnixDomainSocketAddress.of(socket));
    }
    return ServerSocketChannel.open()
        .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  private static void noDelay(SocketChannel channel) throws IOException {
    if (channel.getLocalAddress() instanceof InetSocketAddress) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }
  }

  SocketChannel channel() {
    return channel;
  }

  Process process() {
    return process;
  }

  /** The child: calls back there, and echoes. */
  public static void main(String[] arguments) throws IOException {
    SocketAddress address =
        arguments[0].startsWith("/")
            ? UnixDomainSocketAddress.of(arguments[0])
            : new InetSocketAddress(
                InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
    int piece = Integer.parseInt(arguments[1]);
    ByteBuffer buffer = ByteBuffer.allocateDirect(piece == 0 ? 64 << 10 : piece);
    try (SocketChannel channel = SocketChannel.open(address)) {
      noDelay(channel);
      while (channel.read(buffer) >= 0) {
        if (piece == 0 || !buffer.hasRemaining()) {
          write(channel, buffer.flip());
          buffer.clear();
        }
      }
    }
  }

  static void write(SocketChannel channel, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    channel.close();
    process.waitFor();
    Files.deleteIfExists(folder.resolve("socket"));
    Files.delete(folder);
  }
}
