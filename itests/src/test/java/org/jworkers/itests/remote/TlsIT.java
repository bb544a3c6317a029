package org.jworkers.itests.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.remote.Remotes.remote;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.LogLines;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.remote.RemoteSpec;
import org.jworkers.server.Access;
import org.jworkers.server.RemoteServer;
import org.jworkers.server.Tls;
import org.jworkers.tck.tasks.Tasks;

/** Servers that speak TLS, and everything that can be wrong with it. */
@Timeout(120)
@ExtendWith(NothingLeft.class)
class TlsIT {
  @TempDir static Path folder;
  private static Certificates made;
  private static Path ca;
  private static Path serverId;
  private static Path clientId;
  private static Path expiredId;
  private static Path strangerId;

  private LogLines log;
  private Workers workers;

  @BeforeAll
  static void makeCertificates() throws Exception {
    made = new Certificates(folder);
    ca = made.certificate("ca");
    serverId = made.signed("server");
    clientId = made.signed("client");
    expiredId = made.signed("expired", Certificates.expired());
    strangerId = made.selfSigned("stranger", Certificates.expired());
  }

  @BeforeEach
  void open() {
    log = new LogLines("org.jworkers.server");
    workers = Workers.open();
  }

  @AfterEach
  void close() {
    workers.close();
    log.close();
  }

  private static RemoteServer server(Path identity) {
    return Remote.server(Access.byToken(folder.resolve("token")).over(Tls.of(identity)));
  }

  private static RemoteServer mutual() {
    return Remote.server(Access.usual().over(Tls.of(serverId).trusting(ca)));
  }

  private static RemoteSpec to(RemoteServer server) {
    return remote(server.address());
  }

  private int square(RemoteSpec spec) throws InterruptedException {
    return workers.start(spec, Tasks.SQUARE, 7).join();
  }

  private void assertRefused(String words, RemoteSpec spec) {
    String message = assertThrows(WorkerStartException.class, () -> square(spec)).getMessage();
    assertTrue(message.contains(words), message);
  }

  private void awaitLogged(String words) throws InterruptedException {
    log.awaitLine("Did not admit /127.0.0.1:", words);
  }

  @Test
  void serverWithACertificateServesWhoKnowsTheTokenAndNobodyCanRead() throws Exception {
    try (RemoteServer server = server(serverId);
        ByteByByte between = new ByteByByte(server.address())) {
      Path token = folder.resolve("token");

      assertEquals(
          49, square(remote("127.0.0.1", between.address().getPort()).trusting(ca).token(token)));

      assertFalse(between.passed().contains("nonce"));
      assertRefused(
          "There is no token at " + folder.resolve("none"),
          to(server).trusting(ca).token(folder.resolve("none")));
    }
  }

  @Test
  void bigPayloadsPassBothWaysAndAStopIsHeard() throws Exception {
    try (RemoteServer server = mutual()) {
      PersistentWorker<byte[], byte[]> echo =
          workers.startPersistent(to(server).trusting(ca).identity(clientId), x -> x);
      byte[] big = new byte[5_000_000];
      new Random(1).nextBytes(big);
      echo.enqueue(big);
      echo.enqueue(big);

      assertArrayEquals(big, echo.nextResult());
      assertArrayEquals(big, echo.nextResult());
      assertTrue(echo.terminate(Duration.ofSeconds(30), false));
    }
  }

  @Test
  void filesMayBePkcs12() throws Exception {
    Tls tls = Tls.of(made.pkcs12("server")).trusting(made.pkcs12("ca")).password(made.password());
    try (RemoteServer server = Remote.server(Access.usual().over(tls))) {
      RemoteSpec spec =
          to(server)
              .trusting(made.pkcs12("ca"))
              .identity(made.pkcs12("client"))
              .tlsPassword(made.password());

      assertEquals(49, square(spec));
    }
  }

  @Test
  void clientWithoutACertificateIsOneErrorOnBothSides() throws Exception {
    try (RemoteServer server = mutual()) {
      assertRefused(
          "the other side wants a certificate, and this side has none", to(server).trusting(ca));

      awaitLogged("the other side has shown no certificate that this side trusts");
      assertEquals(49, square(to(server).trusting(ca).identity(clientId)));
    }
  }

  @Test
  void clientWithAStrangersCertificateIsOneErrorOnBothSides() throws Exception {
    try (RemoteServer server = mutual()) {
      Path stranger = made.selfSigned("other");
      assertRefused(
          "does not take this side's certificate", to(server).trusting(ca).identity(stranger));

      awaitLogged("the other side has shown no certificate that this side trusts");
    }
  }

  @Test
  void expiredCertificateOfTheClientIsOneErrorOnBothSides() throws Exception {
    try (RemoteServer server = mutual()) {
      assertRefused(
          "does not take this side's certificate, which has expired at",
          to(server).trusting(ca).identity(expiredId));

      Remote.seeWarning(log, "the other side's certificate has expired");
    }
  }

  @Test
  void expiredCertificateOfTheServerIsOneErrorOnBothSides() throws Exception {
    try (RemoteServer server = server(expiredId)) {
      assertRefused("the other side's certificate has expired", to(server).trusting(ca));

      Remote.seeWarning(log, "does not take this side's certificate, which has expired at");
      Remote.seeWarning(log, "The server's certificate has expired at");
    }
  }

  @Test
  void certificateThatIsTrustedByItselfExpiresToo() throws Exception {
    try (RemoteServer server = server(strangerId)) {
      assertRefused(
          "the other side's certificate has expired",
          to(server).trusting(made.certificate("stranger")));
    }
  }

  @Test
  void serverWhoseCertificateNobodyTrustedHasSignedIsRefused() throws Exception {
    try (RemoteServer server = server(serverId)) {
      assertRefused(
          "certificate is signed by nobody whom this side trusts",
          to(server).trusting(made.certificate("stranger")));
      assertRefused("certificate is signed by nobody whom this side trusts", to(server).tls());
    }
  }

  @Test
  void certificateForAnotherHostIsRefused() throws Exception {
    try (RemoteServer server = server(serverId)) {
      int port = server.address().getPort();

      assertRefused("certificate is not good", remote("localhost", port).trusting(ca));
    }
  }

  @Test
  void plainClientAtATlsPortIsOneErrorOnBothSides() throws Exception {
    try (RemoteServer server = server(serverId)) {
      assertRefused("This server speaks TLS only, and the client does not", to(server));

      awaitLogged("This server speaks TLS only, and the client does not");
    }
  }

  @Test
  void tlsClientAtAPlainPortIsOneErrorOnBothSides() throws Exception {
    try (RemoteServer server = Remote.server(Access.open())) {
      assertRefused("The other side does not speak TLS", to(server).trusting(ca));

      awaitLogged("The client speaks TLS, and this server does not");
    }
  }

  @Test
  void clientThatSpeaksAnOlderTlsIsRefused() throws Exception {
    try (RemoteServer server = server(serverId);
        SSLSocket client =
            (SSLSocket)
                SSLSocketFactory.getDefault()
                    .createSocket(server.address().getAddress(), server.address().getPort())) {
      client.setEnabledProtocols(new String[] {"TLSv1.2"});

      assertThrows(SSLException.class, client::startHandshake);

      Remote.seeWarning(log, "TLSv1.2");
    }
  }

  @Test
  void serverThatSpeaksAnOlderTlsIsRefused() throws Exception {
    try (SSLServerSocket server =
        (SSLServerSocket)
            SSLServerSocketFactory.getDefault()
                .createServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setEnabledProtocols(new String[] {"TLSv1.2"});
      Thread thread = new Thread(() -> Remote.serveNothing(server), "older server");
      thread.start();

      assertRefused(
          "TLS: the two sides have no", remote("127.0.0.1", server.getLocalPort()).trusting(ca));

      thread.join();
    }
  }
}
