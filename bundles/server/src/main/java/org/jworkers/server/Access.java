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
 */
public record Access(Who who, Optional<Path> token) {
  /** What clients have to show. */
  public enum Who {
    /**
     * What the address calls for: nothing at a Unix domain socket, the usual token on loopback. On
     * any other address a server refuses to start with it.
     */
    USUAL,
    /** That they know the token. */
    TOKEN,
    /** Nothing. On an address that others can reach, a server refuses to start with it. */
    ANYBODY
  }

  /** Refuses nulls. */
  public Access {
    Objects.requireNonNull(who, "who");
    Objects.requireNonNull(token, "token");
  }

  /** What the address calls for. */
  public static Access usual() {
    return new Access(Who.USUAL, Optional.empty());
  }

  /**
   * For whoever knows a token.
   *
   * @param file where it is; made, for its owner only, if it is not there
   */
  public static Access byToken(Path file) {
    return new Access(Who.TOKEN, Optional.of(file));
  }

  /** For everybody who can reach the address. */
  public static Access open() {
    return new Access(Who.ANYBODY, Optional.empty());
  }
}
