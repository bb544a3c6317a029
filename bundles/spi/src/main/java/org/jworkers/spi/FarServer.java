package org.jworkers.spi;

import java.util.Set;

/**
 * The options that a worker type has whose workers are hosted by a server at the far end of a
 * {@link Connection}. The runtime reads them when it greets the server, and keeps them to itself; a
 * provider only has to name them as its own.
 */
public final class FarServer {
  /** The file with the token that this side and the server share. */
  public static final String TOKEN = "token";

  /** Whether to speak TLS: true or false; true if one of its files is given. */
  public static final String TLS = "tls";

  /** The file with the certificates of those that may be the server; else the JDK's. */
  public static final String TLS_TRUST = "tlsTrust";

  /** The file with this side's own key and certificate, to be shown to the server. */
  public static final String TLS_IDENTITY = "tlsIdentity";

  /** The file with the password of those files that are PKCS#12. */
  public static final String TLS_PASSWORD = "tlsPassword";

  /** Which versions of the task's code will do there, as an OSGi version range. */
  public static final String VERSIONS = "versions";

  /** Whether to share one connection with other workers: true or false, which is usual. */
  public static final String SHARED_CONNECTION = "sharedConnection";

  /** All of them. */
  public static final Set<String> OPTIONS =
      Set.of(TOKEN, TLS, TLS_TRUST, TLS_IDENTITY, TLS_PASSWORD, VERSIONS, SHARED_CONNECTION);

  private FarServer() {}
}
