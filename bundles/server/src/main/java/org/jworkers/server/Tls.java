package org.jworkers.server;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How a server speaks TLS. The files are PEM or PKCS#12.
 *
 * @param identity the file with the server's key and certificate
 * @param trust the file with the certificates of the clients, or of who signed theirs; without it,
 *     clients need none
 * @param password the file with the password of those of them that are PKCS#12
 */
public record Tls(Path identity, Optional<Path> trust, Optional<Path> password) {

  /** Refuses nulls. */
  public Tls {
    Objects.requireNonNull(identity, "identity");
    Objects.requireNonNull(trust, "trust");
    Objects.requireNonNull(password, "password");
  }

  /** With this key and certificate, for clients that need none. */
  public static Tls of(Path identity) {
    return new Tls(identity, Optional.empty(), Optional.empty());
  }

  /** The same, but for clients only that show one of these certificates, or one signed by them. */
  public Tls trusting(Path file) {
    return new Tls(identity, Optional.of(file), password);
  }

  /** The same, with files that have the password that is in this file. */
  public Tls password(Path file) {
    return new Tls(identity, trust, Optional.of(file));
  }
}
