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

  /** All of them. */
  public static final Set<String> OPTIONS = Set.of(TOKEN);

  private FarServer() {}
}
