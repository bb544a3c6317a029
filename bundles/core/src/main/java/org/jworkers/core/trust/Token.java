package org.jworkers.core.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret that the two sides of a connection share, and that each proves to know without saying
 * it.
 */
public final class Token {
  /** How many characters a token has at least. */
  static final int SHORTEST = 32;

  private static final String MAC = "HmacSHA256";

  /** Who proves. It is part of the proof, so that nobody can give back what he was given. */
  public enum Side {
    /** Who connected. */
    CLIENT,
    /** Who was connected to. */
    SERVER
  }

  private final SecretKeySpec key;

  /**
   * A token of these characters.
   *
   * @throws IllegalArgumentException if they are so few that they could be guessed
   */
  public Token(String secret) {
    if (secret.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "A token has at least " + SHORTEST + " characters; this one has " + secret.length());
    }
    key = new SecretKeySpec(secret.getBytes(UTF_8), MAC);
  }

  /** What only a side can say that knows the token, and only on this connection. */
  public String proof(Side side, Nonces nonces) {
    String what = "jworkers " + side + " " + nonces.client() + " " + nonces.server();
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(what.getBytes(US_ASCII)));
    } catch (GeneralSecurityException never) {
      throw new IllegalStateException("Every Java platform has " + MAC, never);
    }
  }

  /**
   * Whether a side has proved that it knows the token. Takes the same time whatever is wrong.
   *
   * @param claimed what it said; null if it said nothing
   */
  public boolean isProved(String claimed, Side side, Nonces nonces) {
    String said = claimed == null ? "" : claimed;
    return MessageDigest.isEqual(said.getBytes(UTF_8), proof(side, nonces).getBytes(UTF_8));
  }
}
