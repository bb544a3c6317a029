package org.jworkers.server;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How a server makes sure who its clients are. Whoever may use it runs code on its machine, as its
 * user.
 *
 * @param who what clients have to show
 * @param token the file with the token that they have to know; the usual one if it is not said
 * @param tls how it speaks TLS; without it, it speaks nothing but plain
 */
public record Access(Who who, Optional<Path> token, Optional<Tls> tls) {
  /** What clients have to show. */
  public enum Who {
    /**
     * What the address calls for: nothing at a Unix domain socket; a certificate, if {@link
     * Tls#trust} says which; else the usual token. On an address that others can reach, a server
     * refuses to start with it if it does not speak TLS.
     */
    USUAL,
    /** That they know the token. */
    TOKEN,
    /**
     * Nothing but the certificate that {@link Tls#trust} may ask for. If that does not, a server
     * refuses to start with it on an address that others can reach.
     */
    ANYBODY
  }

  /** Refuses nulls. */
  public Access {
    Objects.requireNonNull(who, "who");
    Objects.requireNonNull(token, "token");
    Objects.requireNonNull(tls, "tls");
  }

  /** What the address calls for. */
  public static Access usual() {
    return new Access(Who.USUAL, Optional.empty(), Optional.empty());
  }

  /**
   * For whoever knows a token.
   *
   * @param file where it is; made, for its owner only, if it is not there
   */
  public static Access byToken(Path file) {
    return new Access(Who.TOKEN, Optional.of(file), Optional.empty());
  }

  /** For everybody who can reach the address, and has the certificate that is asked for. */
  public static Access open() {
    return new Access(Who.ANYBODY, Optional.empty(), Optional.empty());
  }

  /** The same, over TLS. */
  public Access over(Tls how) {
    return new Access(who, token, Optional.of(how));
  }
}
