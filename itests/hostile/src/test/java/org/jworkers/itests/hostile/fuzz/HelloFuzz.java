package org.jworkers.itests.hostile.fuzz;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jworkers.server.HostIn;
import org.jworkers.server.RemoteServer;
import org.jworkers.server.ServerOptions;

/**
 * Whatever a client says to a living server, it gets an answer or none, and the line is closed when
 * the client has said its last word.
 */
public final class HelloFuzz {
  private static final int LONGEST_ANSWER = 64 << 10;
  private static final ByteBuffer ANSWER = ByteBuffer.allocate(LONGEST_ANSWER);
  private static RemoteServer server;
  private static Path folder;

  private HelloFuzz() {}

  /** For the fuzzer, before it begins. */
  public static void fuzzerInitialize() throws IOException {
    folder = Files.createTempDirectory("hello");
    SocketAddress address = UnixDomainSocketAddress.of(folder.resolve("server"));
    server = RemoteServer.start(ServerOptions.at(address).hostingIn(HostIn.THREAD));
  }

  /** For the fuzzer, and for the corpus. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    try (SocketChannel client = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      client.connect(server.localAddress());
      say(client, input);
      hear(client);
    }
    if (server.isClosed()) {
      throw new AssertionError("the server has closed");
    }
  }

  /** A server that has heard enough hangs up before the end. */
  private static void say(SocketChannel client, byte[] input) {
    try {
      ByteBuffer rest = ByteBuffer.wrap(input);
      while (rest.hasRemaining()) {
        client.write(rest);
      }
      client.shutdownOutput();
    } catch (IOException hungUp) {
      // Its last words can still be heard.
    }
  }

  private static void hear(SocketChannel client) {
    ANSWER.clear();
    try {
      while (client.read(ANSWER) >= 0) {
        if (!ANSWER.hasRemaining()) {
          throw new AssertionError("the server says more than it heard");
        }
      }
    } catch (IOException hungUp) {
      // What it did not read is thrown away with the line.
    }
    if (ANSWER.position() > 4 && "WNAEGRUPQBO".indexOf(ANSWER.get(4)) < 0) {
      throw new AssertionError("the server answered '" + (char) ANSWER.get(4) + "'");
    }
  }

  /** For the fuzzer, at its end. */
  public static void fuzzerTearDown() throws IOException {
    server.close();
    Files.deleteIfExists(folder);
  }
}
