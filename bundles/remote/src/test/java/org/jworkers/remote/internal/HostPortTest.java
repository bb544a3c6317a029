package org.jworkers.remote.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jworkers.remote.Remotes;

/** Row I1: the forms in which a server's host is given. */
@Tag("I1")
class HostPortTest {

  private static InetSocketAddress parse(Optional<String> text) {
    return HostPort.parse(text, Remotes.DEFAULT_PORT);
  }

  @Test
  void meansThisMachineAndTheUsualPortIfNothingIsSaid() {
    assertEquals(new InetSocketAddress("127.0.0.1", 60006), parse(Optional.empty()));
    assertEquals(new InetSocketAddress("127.0.0.1", 60006), parse(Remotes.remote().host()));
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 127.0.0.1, 60006",
    "127.0.0.1:7, 127.0.0.1, 7",
    "localhost:65535, localhost, 65535",
    "[::1], ::1, 60006",
    "[::1]:7, ::1, 7"
  })
  void takesAHostWithAPortOrWithout(String text, String host, int port) {
    assertEquals(new InetSocketAddress(host, port), parse(Optional.of(text)));
  }

  @Test
  void takesHostAndPortApart() {
    InetSocketAddress six = new InetSocketAddress("::1", 7);

    assertEquals(
        new InetSocketAddress("127.0.0.1", 7), parse(Remotes.remote("127.0.0.1", 7).host()));
    assertEquals(six, parse(Remotes.remote("::1", 7).host()));
    assertEquals(six, parse(Remotes.remote(six).host()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":7", "host:", "host:high", "host:-1", "host:1:2", "::1", "[::1"})
  void refusesAnythingElse(String text) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> parse(Optional.of(text))).getMessage();

    assertTrue(message.contains("'" + text + "'"), message);
  }

  @Test
  void refusesAPortThatIsNone() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> parse(Optional.of("host:65536")))
            .getMessage();

    assertTrue(message.contains("65536"), message);
  }
}
