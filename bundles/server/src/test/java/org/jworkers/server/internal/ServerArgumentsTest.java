package org.jworkers.server.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jworkers.server.Access;
import org.jworkers.server.HostIn;
import org.jworkers.server.Tls;

class ServerArgumentsTest {
  private static ServerArguments read(String... arguments) {
    return new ServerArguments(arguments);
  }

  @Test
  void isUsuallyAServerAtTheUsualPortThatHostsInProcesses() {
    ServerArguments usual = read();

    assertEquals(new InetSocketAddress("127.0.0.1", 60006), usual.options().address());
    assertEquals(HostIn.PROCESS, usual.options().hostIn());
    assertEquals(Optional.empty(), usual.inputLease());
  }

  @Test
  void takesASocketInPlaceOfAPort() {
    ServerArguments arguments = read("--socket=/tmp/x/s", "--host-in=thread");

    assertEquals(UnixDomainSocketAddress.of("/tmp/x/s"), arguments.options().address());
    assertEquals(HostIn.THREAD, arguments.options().hostIn());
  }

  @Test
  void knowsTheTokenThatIsAskedFor() {
    assertEquals(Access.usual(), read().options().access());
    assertEquals(Access.open(), read("--token=none").options().access());
    assertEquals(Access.byToken(Path.of("/x/t")), read("--token=/x/t").options().access());
  }

  @Test
  void knowsTheFilesForTls() {
    Tls tls = Tls.of(Path.of("/x/id"));

    assertEquals(Access.usual().over(tls), read("--tls-identity=/x/id").options().access());
    assertEquals(
        Access.open().over(tls.trusting(Path.of("/x/ca")).password(Path.of("/x/pw"))),
        read("--token=none", "--tls-identity=/x/id", "--tls-trust=/x/ca", "--tls-password=/x/pw")
            .options()
            .access());
  }

  @Test
  void knowsHowLongWorkersMayGoOn() {
    assertEquals(Duration.ofSeconds(5), read().drain());
    assertEquals(Duration.ZERO, read("--drain=0").drain());
  }

  @Test
  void knowsHowLongInputMayBeSilent() {
    assertEquals(Optional.empty(), read("--exit-with-input=false").inputLease());
    assertEquals(Optional.of(Duration.ZERO), read("--exit-with-input=true").inputLease());
    assertEquals(Optional.of(Duration.ofSeconds(30)), read("--exit-with-input=30").inputLease());
  }

  @ParameterizedTest
  @CsvSource({
    "--colour=red, colour",
    "--port, '--port'",
    "--port=many, many",
    "--port=65536, 65536",
    "--host-in=cloud, cloud",
    "--exit-with-input=0, '0'",
    "--drain=long, long",
    "--tls-trust=/x/ca, --tls-identity=FILE",
    "--tls-password=/x/pw, --tls-identity=FILE"
  })
  void namesWhatIsWrong(String argument, String named) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> read(argument));

    assertTrue(refusal.getMessage().contains(named), refusal::getMessage);
  }

  @Test
  void refusesASocketAndAPort() {
    assertThrows(IllegalArgumentException.class, () -> read("--socket=/tmp/s", "--port=0"));
  }
}
