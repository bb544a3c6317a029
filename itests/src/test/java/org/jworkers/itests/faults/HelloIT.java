package org.jworkers.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.remote.Remotes.remote;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.Workers;
import org.jworkers.server.RemoteServer;

/** Peers that speak another version of the protocol, or none: see docs/protocol.md. */
@Timeout(60)
class HelloIT {
  private final Workers workers = Workers.open();

  @AfterEach
  void close() {
    workers.close();
    assertTrue(workers.alive().isEmpty());
  }

  private static int identity(int x) {
    return x;
  }

  @Test
  void serverRefusesAClientOfAnotherVersionAndServesTheNext() throws Exception {
    try (RemoteServer server = RemoteServer.start(0);
        Socket client = connect(server.address())) {
      DataOutputStream out = new DataOutputStream(client.getOutputStream());
      greet(out, 'H', 99);

      DataInputStream in = new DataInputStream(client.getInputStream());
      byte[] refusal = new byte[in.readInt()];
      in.readFully(refusal);

      String text = new String(refusal, StandardCharsets.UTF_8);
      assertEquals('N', text.charAt(0));
      assertTrue(text.endsWith("This server speaks version 1, not 99"), text);
      assertEquals(-1, in.read());
      assertEquals(5, workers.start(remote(server.address()), HelloIT::identity, 5).join());
    }
  }

  @Test
  void serverDropsAClientThatSpeaksSomethingElse() throws Exception {
    try (RemoteServer server = RemoteServer.start(0);
        Socket client = connect(server.address())) {
      client.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

      readToEnd(client);

      assertEquals(5, workers.start(remote(server.address()), HelloIT::identity, 5).join());
    }
  }

  @Test
  void clientSaysWhichVersionTheServerSpeaks() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread other = new Thread(() -> answer(server));
      other.start();

      WorkerStartException refused =
          assertThrows(
              WorkerStartException.class,
              () ->
                  workers.start(remote("127.0.0.1", server.getLocalPort()), HelloIT::identity, 5));

      assertTrue(
          refused.getMessage().endsWith("It speaks version 99, not 1"), refused.getMessage());
      other.join();
    }
  }

  private static Socket connect(InetSocketAddress address) throws IOException {
    return new Socket(address.getAddress(), address.getPort());
  }

  private static void answer(ServerSocket server) {
    try (Socket client = server.accept()) {
      greet(new DataOutputStream(client.getOutputStream()), 'W', 99);
      readToEnd(client);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A hello or a welcome without fields. */
  private static void greet(DataOutputStream out, char type, long version) throws IOException {
    out.writeInt(6 + 16);
    out.writeByte(type);
    out.writeByte(0);
    out.writeInt(0);
    out.writeLong(version);
    out.writeLong(0);
    out.flush();
  }

  /** Until the other side has closed, in whichever way. */
  private static void readToEnd(Socket socket) {
    try {
      socket.getInputStream().readAllBytes();
    } catch (IOException reset) {
      // It closed with bytes unread: that is an end too.
    }
  }
}
