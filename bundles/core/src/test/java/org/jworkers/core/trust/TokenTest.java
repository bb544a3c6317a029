package org.jworkers.core.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.jworkers.core.trust.Token.Side;

class TokenTest {
  private static final Token TOKEN = new Token("0123456789abcdef0123456789abcdef");
  private final Nonces nonces = new Nonces(Nonces.next(), Nonces.next());

  @Test
  void isProvedByWhoKnowsIt() {
    String proof = new Token("0123456789abcdef0123456789abcdef").proof(Side.CLIENT, nonces);

    assertTrue(TOKEN.isProved(proof, Side.CLIENT, nonces));
  }

  @Test
  void isNotProvedByAnotherOne() {
    String proof = new Token("0123456789abcdef0123456789abcdeF").proof(Side.CLIENT, nonces);

    assertFalse(TOKEN.isProved(proof, Side.CLIENT, nonces));
    assertFalse(TOKEN.isProved("", Side.CLIENT, nonces));
    assertFalse(TOKEN.isProved(null, Side.CLIENT, nonces));
  }

  @Test
  void isNotProvedByWhatTheOtherSideSaid() {
    String proof = TOKEN.proof(Side.CLIENT, nonces);

    assertFalse(TOKEN.isProved(proof, Side.SERVER, nonces));
  }

  @Test
  void isNotProvedByWhatWasSaidOnAnotherConnection() {
    String proof = TOKEN.proof(Side.CLIENT, nonces);

    assertFalse(TOKEN.isProved(proof, Side.CLIENT, new Nonces(nonces.client(), Nonces.next())));
    assertFalse(TOKEN.isProved(proof, Side.CLIENT, new Nonces(Nonces.next(), nonces.server())));
  }

  @Test
  void proofIsAsTheProtocolSays() throws Exception {
    // HMAC by hand, as RFC 2104 defines it.
    String what = "jworkers CLIENT " + nonces.client() + " " + nonces.server();
    byte[] inner = hash(padded((byte) 0x36), what.getBytes());
    byte[] outer = hash(padded((byte) 0x5c), inner);

    assertEquals(HexFormat.of().formatHex(outer), TOKEN.proof(Side.CLIENT, nonces));
  }

  private static byte[] padded(byte pad) {
    byte[] key = new byte[64];
    System.arraycopy("0123456789abcdef0123456789abcdef".getBytes(), 0, key, 0, 32);
    for (int i = 0; i < key.length; i++) {
      key[i] ^= pad;
    }
    return key;
  }

  private static byte[] hash(byte[] first, byte[] second) throws Exception {
    MessageDigest hash = MessageDigest.getInstance("SHA-256");
    hash.update(first);
    return hash.digest(second);
  }

  @Test
  void cannotBeShort() {
    var refusal = assertThrows(IllegalArgumentException.class, () -> new Token("secret"));

    assertTrue(refusal.getMessage().endsWith("32 characters; this one has 6"));
    assertFalse(refusal.getMessage().contains("secret"));
  }

  @Test
  void noncesAreNothingElse() {
    assertNotEquals(Nonces.next(), Nonces.next());
    assertThrows(IllegalArgumentException.class, () -> new Nonces(Nonces.next(), "12 34"));
    assertThrows(IllegalArgumentException.class, () -> new Nonces(null, Nonces.next()));
  }
}
