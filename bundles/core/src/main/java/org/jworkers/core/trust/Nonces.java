package org.jworkers.core.trust;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The numbers, used once, that the two sides of a connection have chosen for it.
 *
 * @param client the client's, 64 hexadecimal digits
 * @param server the server's
 */
public record Nonces(String client, String server) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  /**
   * Refuses everything but nonces: what is proved must have one reading only.
   *
   * @throws IllegalArgumentException if one of them is something else
   */
  public Nonces {
    if (!isNonce(client) || !isNonce(server)) {
      throw new IllegalArgumentException("A nonce has " + 2 * BYTES + " hexadecimal digits");
    }
  }

  private static boolean isNonce(String text) {
    return text != null && text.matches("[0-9a-f]{" + 2 * BYTES + "}");
  }

  /** A number that nobody has used before. */
  public static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
