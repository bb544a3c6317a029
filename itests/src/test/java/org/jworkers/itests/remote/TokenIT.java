package org.jworkers.itests.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.remote.Remotes.remote;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.Workers;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Message;
import org.jworkers.core.trust.Introduction;
import org.jworkers.core.trust.Nonces;
import org.jworkers.core.trust.TokenFile;
import org.jworkers.itests.support.LogLines;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.remote.RemoteSpec;
import org.jworkers.server.Access;
import org.jworkers.server.HostIn;
import org.jworkers.server.RemoteServer;
import org.jworkers.server.ServerOptions;
import org.jworkers.tck.tasks.Tasks;

/** Row D11: who does not know the token gets nowhere, and learns nothing. */
@Tag("D11")
@Timeout(120)
@ExtendWith(NothingLeft.class)
class TokenIT {
  private static final InetSocketAddress ANY_PORT =
      new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

  @TempDir private Path folder;
  private RemoteServer server;
  private LogLines log;
  private Workers workers;

  @BeforeEach
  void open() {
    server = Remote.server(Access.byToken(folder.resolve("token")));
    log = new LogLines("org.jworkers.server");
    workers = Workers.open();
  }

  @AfterEach
  void close() {
    workers.close();
    log.close();
    server.close();
  }

  private Path otherToken() throws IOException {
    Path other = folder.resolve("other");
    new TokenFile(other).readOrMake();
    return other;
  }

  private int square(RemoteSpec spec) throws InterruptedException {
    return workers.start(spec, Tasks.SQUARE, 7).join();
  }

  private String refusal(RemoteSpec spec) {
    return assertThrows(WorkerStartException.class, () -> square(spec)).getMessage();
  }

  private static void assertContains(String part, String text) {
    assertTrue(text.contains(part), text);
  }

  @Test
  void whoKnowsTheTokenIsServedAndDoesNotSayIt() throws Exception {
    try (ByteByByte between = new ByteByByte(server.address())) {
      Path token = folder.resolve("token");

      assertEquals(49, square(remote(between.address()).token(token)));

      assertContains("nonce", between.passed());
      assertContains("proof", between.passed());
      assertFalse(between.passed().contains(Files.readString(token).strip()));
    }
  }

  @Test
  void wrongTokenIsOneErrorOnBothSides() throws Exception {
    String refusal = refusal(remote(server.address()).token(otherToken()));

    assertContains("server 127.0.0.1:" + server.address().getPort(), refusal);
    assertContains("The client's token is not this server's", refusal);
    log.awaitLine("Did not admit /127.0.0.1:", "The client's token is not this server's");
    assertEquals(49, square(remote(server.address()).token(folder.resolve("token"))));
  }

  @Test
  void whoHasNoTokenIsToldWhereOneIsExpected() throws Exception {
    Path nowhere = folder.resolve("nowhere");

    assertContains(
        "There is no token at " + nowhere, refusal(remote(server.address()).token(nowhere)));

    log.awaitLine("Did not admit /127.0.0.1:", "asked for it, the client has gone");
  }

  @Test
  void clientThatDoesNotKnowOfTokensIsToldThatOneIsWanted() throws Exception {
    try (WireLine client = call()) {
      client.send(new Message.Hello(Frames.VERSION, Map.of()));

      Message.Refused refused = (Message.Refused) client.next();

      assertContains("This server wants a token", refused.reason());
    }
  }

  @Test
  void clientThatGoesOnWithoutProofGetsNowhere() throws Exception {
    try (WireLine client = call()) {
      client.send(new Message.Hello(Frames.VERSION, Map.of(Introduction.NONCE, Nonces.next())));
      assertTrue(client.next() instanceof Message.Welcome);
      client.send(new Message.CloseInput());

      Message.Refused refused = (Message.Refused) client.next();

      assertContains("the client has shown none", refused.reason());
    }
  }

  private WireLine call() throws IOException {
    return new WireLine(SocketChannel.open(server.address()), "client", 100_000);
  }

  @Test
  void serverThatAsksForNoTokenIsNotTakenForTheOneThatHasIt() throws Exception {
    try (RemoteServer open = Remote.server(Access.open())) {
      Path token = otherToken();

      assertContains(
          "It asks for no token, so it does not prove that it knows the one in " + token,
          refusal(remote(open.address()).token(token)));
      assertEquals(49, square(remote(open.address())));
    }
  }

  @Test
  void serverThatTakesEveryProofIsNotTakenForTheOneThatHasTheToken() throws Exception {
    Impostor.Answer takesAll =
        client -> {
          Impostor.welcome(client, Map.of(Introduction.NONCE, Nonces.next()));
          Impostor.welcome(client, Map.of(Introduction.PROOF, Nonces.next()));
        };
    try (Impostor impostor = new Impostor(takesAll)) {
      assertContains(
          "does not know the token itself",
          refusal(remote(impostor.address()).token(otherToken())));
    }
  }

  @Test
  void whoeverFailsTooOftenFromElsewhereIsNotListenedTo() throws Exception {
    InetSocketAddress elsewhere = new InetSocketAddress(Elsewhere.address(), 0);
    Path token = folder.resolve("token");
    Path wrong = otherToken();
    try (RemoteServer open =
        RemoteServer.start(
            ServerOptions.at(elsewhere)
                .hostingIn(HostIn.THREAD)
                .admitting(Access.byToken(token)))) {
      assertEquals(49, square(remote(open.address()).token(token)));
      for (int i = 0; i < 10; i++) {
        assertContains("is not this server's", refusal(remote(open.address()).token(wrong)));
      }

      String refusal = refusal(remote(open.address()).token(token));

      assertContains("Too many attempts from this address have failed", refusal);
      assertEquals(10, log.lines().size(), log.lines()::toString);
    }
  }
}
