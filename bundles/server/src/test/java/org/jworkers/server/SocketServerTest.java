package org.jworkers.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that listen at a Unix domain socket. */
class SocketServerTest {
  @TempDir private Path folder;

  @Test
  void listensAtASocketAndDeletesItAtTheEnd() throws Exception {
    UnixDomainSocketAddress socket = UnixDomainSocketAddress.of(folder.resolve("s"));

    try (RemoteServer server = RemoteServer.start(ServerOptions.at(socket))) {
      assertEquals(socket, server.localAddress());
      assertThrows(IllegalStateException.class, server::address);
      try (SocketChannel client = SocketChannel.open(socket)) {
        assertTrue(client.isConnected());
      }
    }

    assertFalse(Files.exists(socket.getPath()));
  }

  @Test
  void leavesTheSocketOfAnotherAlone() {
    UnixDomainSocketAddress socket = UnixDomainSocketAddress.of(folder.resolve("s"));

    try (RemoteServer server = RemoteServer.start(ServerOptions.at(socket))) {
      assertThrows(UncheckedIOException.class, () -> RemoteServer.start(ServerOptions.at(socket)));
      assertTrue(Files.exists(socket.getPath()));
      assertFalse(server.isClosed());
    }
  }
}
