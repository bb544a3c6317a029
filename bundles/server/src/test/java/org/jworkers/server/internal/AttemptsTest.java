package org.jworkers.server.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private long now = Long.MAX_VALUE - 5; // clocks may run over
  private final Attempts attempts = new Attempts(() -> now);

  private static SocketAddress peer(String host, int port) {
    return new InetSocketAddress(host, port);
  }

  private void fail(String host, int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed(peer(host, 1000 + i), "wrong");
    }
  }

  @Test
  void someMayFail() {
    fail("192.0.2.1", Attempts.ALLOWED - 1);

    assertDoesNotThrow(() -> attempts.check(peer("192.0.2.1", 5)));
  }

  @Test
  void anAddressIsNotListenedToAfterManyHaveFailed() {
    fail("192.0.2.1", Attempts.ALLOWED);

    var refusal = assertThrows(NotAdmitted.class, () -> attempts.check(peer("192.0.2.1", 5)));

    assertTrue(refusal.getMessage().endsWith(" in 61 s"), refusal::getMessage);
    assertDoesNotThrow(() -> attempts.check(peer("192.0.2.2", 5)));
  }

  @Test
  void anAddressIsListenedToAgainWhenTheTimeIsOver() {
    fail("192.0.2.1", 2 * Attempts.ALLOWED);
    now += Attempts.WINDOW.toNanos();

    assertDoesNotThrow(() -> attempts.check(peer("192.0.2.1", 5)));
  }

  @Test
  void neighboursWithTheSamePrefixAreOneAddress() {
    fail("2001:db8::1", Attempts.ALLOWED);

    assertThrows(NotAdmitted.class, () -> attempts.check(peer("2001:db8::2", 5)));
    assertDoesNotThrow(() -> attempts.check(peer("2001:db8:0:1::1", 5)));
  }

  @Test
  void nobodyIsShutOutOfLoopback() {
    fail("127.0.0.1", 2 * Attempts.ALLOWED);
    fail("::1", 2 * Attempts.ALLOWED);

    assertDoesNotThrow(() -> attempts.check(peer("127.0.0.1", 5)));
    assertDoesNotThrow(() -> attempts.check(peer("::1", 5)));
  }
}
