package org.jworkers.server.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.jworkers.core.trust.Token;
import org.jworkers.core.trust.TokenFile;
import org.jworkers.server.Access;
import org.jworkers.server.ServerOptions;

/**
 * Whom a server takes: what its {@link Access} comes to at its address.
 *
 * @param file the file with the token, if one is asked for
 * @param token the token
 */
public record Admission(Optional<Path> file, Optional<Token> token) {

  /**
   * The rule for a server, which may be the first one and so make the token.
   *
   * @throws IllegalArgumentException if anybody could use the server
   * @throws IOException if there is no token, and none can be made
   */
  public static Admission of(ServerOptions options) throws IOException {
    Access access = options.access();
    refuseOpenToOthers(options.address(), access);
    boolean asks =
        switch (access.who()) {
          case TOKEN -> true;
          case ANYBODY -> false;
          case USUAL -> !(options.address() instanceof UnixDomainSocketAddress);
        };
    if (!asks) {
      return new Admission(Optional.empty(), Optional.empty());
    }
    TokenFile file = access.token().map(TokenFile::new).orElseGet(TokenFile::usual);
    return new Admission(Optional.of(file.path()), Optional.of(file.readOrMake()));
  }

  private static void refuseOpenToOthers(SocketAddress address, Access access) {
    if (address instanceof UnixDomainSocketAddress || isLoopback(address)) {
      return;
    }
    if (access.who() != Access.Who.TOKEN) {
      throw new IllegalArgumentException(
          "The address "
              + address
              + " is not a loopback address, so anybody in the network could use this server."
              + " Clients have to show who they are: by a token (--token=FILE, which is made if it"
              + " is not there). Or listen on loopback, and tunnel: ssh -L"
              + " 60006:127.0.0.1:60006 HOST");
    }
  }

  private static boolean isLoopback(SocketAddress address) {
    return address instanceof InetSocketAddress inet
        && !inet.isUnresolved()
        && inet.getAddress().isLoopbackAddress();
  }
}
