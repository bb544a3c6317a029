package org.jworkers.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jworkers.core.trust.TokenFile;
import org.jworkers.server.Access;
import org.jworkers.server.ServerOptions;
import org.jworkers.server.Tls;

class AdmissionTest {
  private static final SocketAddress LOOPBACK = new InetSocketAddress("127.0.0.1", 0);
  private static final SocketAddress SOCKET = UnixDomainSocketAddress.of("/tmp/s");
  @TempDir private Path folder;

  private static Admission of(SocketAddress address, Access access) throws Exception {
    return Admission.of(ServerOptions.at(address).admitting(access));
  }

  @Test
  void loopbackUsuallyWantsTheUsualToken() throws Exception {
    Admission admission = of(LOOPBACK, Access.usual());

    assertEquals(Optional.of(TokenFile.usual().path()), admission.file());
    assertTrue(admission.token().isPresent());
  }

  @Test
  void aSocketUsuallyWantsNothing() throws Exception {
    assertEquals(Optional.empty(), of(SOCKET, Access.usual()).token());
  }

  @Test
  void anyAddressMayWantAToken() throws Exception {
    Access access = Access.byToken(folder.resolve("token"));

    assertTrue(of(SOCKET, access).token().isPresent());
    assertTrue(of(new InetSocketAddress("192.0.2.1", 1), access).token().isPresent());
    assertEquals(access.token(), of(LOOPBACK, access).file());
  }

  @Test
  void loopbackMayBeOpen() throws Exception {
    assertEquals(Optional.empty(), of(LOOPBACK, Access.open()).token());
  }

  @Test
  void tlsWithoutCertificatesOfClientsLeavesNoNetworkOpen() {
    Access access = Access.open().over(Tls.of(Path.of("/x/id")));

    assertThrows(
        IllegalArgumentException.class,
        () -> of(new InetSocketAddress("192.0.2.1", 60006), access));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Access access = Access.usual().over(Tls.of(folder.resolve("id.pem")));

    var missing = assertThrows(IOException.class, () -> of(LOOPBACK, access));

    assertTrue(missing.getMessage().contains(folder.resolve("id.pem").toString()));
  }

  @Test
  void nobodySpeaksTlsAtASocket() {
    Access access = Access.usual().over(Tls.of(folder.resolve("id.pem")));

    assertThrows(IllegalArgumentException.class, () -> of(SOCKET, access));
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "0.0.0.0", "::", "2001:db8::1"})
  void addressesThatOthersReachAreNeverOpen(String host) {
    SocketAddress address = new InetSocketAddress(host, 60006);
    for (Access access : new Access[] {Access.usual(), Access.open()}) {
      var refusal = assertThrows(IllegalArgumentException.class, () -> of(address, access));

      assertTrue(refusal.getMessage().contains("--token=FILE"), refusal::getMessage);
      assertTrue(refusal.getMessage().contains("is not a loopback address"));
    }
    assertFalse(folder.resolve("token").toFile().exists());
  }
}
