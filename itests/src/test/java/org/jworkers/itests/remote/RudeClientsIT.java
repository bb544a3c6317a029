package org.jworkers.itests.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.remote.Remotes.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.ServerHere;
import org.jworkers.itests.support.Soon;
import org.jworkers.server.HostIn;
import org.jworkers.tck.tasks.Tasks;

/** Clients that behave badly cost a connection each, and nobody else anything. */
@Timeout(120)
@ExtendWith(NothingLeft.class)
class RudeClientsIT {
  @RegisterExtension static final ServerHere SERVER = new ServerHere(HostIn.THREAD);

  private static SocketChannel call() throws IOException {
    return SocketChannel.open(SERVER.address());
  }

  /** A polite client is served while the others are there, and after they have gone. */
  private static void assertServes(List<SocketChannel> rude) throws Exception {
    assertServed();
    for (SocketChannel one : rude) {
      one.close();
    }
    assertServed();
    assertFalse(SERVER.server().isClosed());
    Soon.until(SERVER.server()::workers, () -> SERVER.server().workers() == 0);
  }

  private static void assertServed() throws InterruptedException {
    try (Workers workers = Workers.open()) {
      long start = System.nanoTime();
      assertEquals(49, workers.start(remote(SERVER.address()), Tasks.SQUARE, 7).join());
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      // The silent ones are given ten seconds: who is served behind them waits longer.
      assertFalse(took.compareTo(Duration.ofSeconds(9)) > 0, took::toString);
    }
  }

  private static List<SocketChannel> all(int count, byte[] words) throws IOException {
    List<SocketChannel> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SocketChannel one = call();
      ByteBuffer rest = ByteBuffer.wrap(words);
      while (rest.hasRemaining()) {
        one.write(rest);
      }
      all.add(one);
    }
    return all;
  }

  @Test
  @Tag("D8")
  void silentClientsKeepNobodyWaiting() throws Exception {
    assertServes(all(1000, new byte[0]));
  }

  @Test
  @Tag("D8")
  void garbageHarmsNobody() throws Exception {
    byte[] garbage = new byte[4000];
    new Random(42).nextBytes(garbage);

    assertServes(all(50, garbage));
  }

  @Test
  @Tag("D8")
  void requestsOfAnotherProtocolHarmNobody() throws Exception {
    byte[] request =
        "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    assertServes(all(50, request));
  }

  @Test
  @Tag("D12")
  void messagesThatBreakOffHarmNobody() throws Exception {
    assertServes(all(50, new byte[] {0, 0, 1}));
  }

  @Test
  @Tag("D12")
  void messagesThatArriveByteByByteAreUnderstood() throws Exception {
    try (ByteByByte slow = new ByteByByte(SERVER.address());
        Workers workers = Workers.open()) {
      assertEquals(49, workers.start(remote(slow.address()), Tasks.SQUARE, 7).join());
    }
  }

  @Test
  @Tag("D8")
  void clientsThatStopHalfWayThroughTheHelloHarmNobody() throws Exception {
    // A hello, but for its last byte.
    ByteBuffer hello = ByteBuffer.allocate(26);
    hello.putInt(22).put((byte) 'H').put((byte) 0).putInt(0).putLong(1).putLong(0);

    assertServes(all(100, Arrays.copyOf(hello.array(), 25)));
  }

  @Test
  @Tag("D12")
  void serverThatHangsUpInsideAMessageIsAnErrorAtOnce() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Workers workers = Workers.open()) {
      Thread hangsUp = new Thread(() -> sayHalf(server), "hangs up");
      hangsUp.start();

      String message =
          assertThrows(
                  WorkerStartException.class,
                  () -> workers.start(remote("127.0.0.1", server.getLocalPort()), Tasks.SQUARE, 7))
              .getMessage();

      assertTrue(message.contains("The line ended inside a frame"), message);
      hangsUp.join();
    }
  }

  private static void sayHalf(ServerSocket server) {
    try (Socket client = server.accept()) {
      client.getOutputStream().write(new byte[] {0, 0, 0, 22, 'W', 0});
      client.shutdownOutput();
      client.getInputStream().readAllBytes();
    } catch (IOException gone) {
      // So has the client.
    }
  }
}
