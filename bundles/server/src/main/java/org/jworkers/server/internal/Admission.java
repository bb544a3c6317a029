package org.jworkers.server.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Date;
import java.util.Optional;
import org.jworkers.core.trust.TlsContext;
import org.jworkers.core.trust.TlsFiles;
import org.jworkers.core.trust.Token;
import org.jworkers.core.trust.TokenFile;
import org.jworkers.server.Access;
import org.jworkers.server.ServerOptions;
import org.jworkers.server.Tls;

/**
 * Whom a server takes: what its {@link Access} comes to at its address.
 *
 * @param file the file with the token, if one is asked for
 * @param token the token
 * @param tls what it speaks TLS with
 */
public record Admission(Optional<Path> file, Optional<Token> token, Optional<TlsContext> tls) {
  private static final System.Logger LOG = System.getLogger("org.jworkers.server");

  /**
   * The rule for a server, which may be the first one and so make the token.
   *
   * @throws IllegalArgumentException if anybody could use the server
   * @throws IOException if there is no token, and none can be made
   */
  public static Admission of(ServerOptions options) throws IOException {
    Access access = options.access();
    refuseOpenToOthers(options.address(), access);
    Optional<TlsContext> tls = tls(options);
    if (!asksForToken(options)) {
      return new Admission(Optional.empty(), Optional.empty(), tls);
    }
    TokenFile file = access.token().map(TokenFile::new).orElseGet(TokenFile::usual);
    return new Admission(Optional.of(file.path()), Optional.of(file.readOrMake()), tls);
  }

  private static boolean asksForToken(ServerOptions options) {
    return switch (options.access().who()) {
      case TOKEN -> true;
      case ANYBODY -> false;
      case USUAL ->
          !(options.address() instanceof UnixDomainSocketAddress)
              && !asksForCertificate(options.access());
    };
  }

  private static boolean asksForCertificate(Access access) {
    return access.tls().flatMap(Tls::trust).isPresent();
  }

  private static Optional<TlsContext> tls(ServerOptions options) throws IOException {
    if (options.access().tls().isEmpty()) {
      return Optional.empty();
    }
    if (options.address() instanceof UnixDomainSocketAddress) {
      throw new IllegalArgumentException("Nobody speaks TLS at a Unix domain socket");
    }
    Tls tls = options.access().tls().get();
    TlsContext context =
        new TlsFiles(Optional.of(tls.identity()), tls.trust(), tls.password()).read();
    context.own().map(X509Certificate::getNotAfter).ifPresent(Admission::warnOfEnd);
    return Optional.of(context);
  }

  private static void warnOfEnd(Date end) {
    if (end.before(new Date())) {
      LOG.log(System.Logger.Level.WARNING, "The server''s certificate has expired at {0}", end);
    }
  }

  private static void refuseOpenToOthers(SocketAddress address, Access access) {
    if (address instanceof UnixDomainSocketAddress || isLoopback(address)) {
      return;
    }
    boolean known =
        access.who() == Access.Who.TOKEN
            || access.who() == Access.Who.USUAL && access.tls().isPresent()
            || asksForCertificate(access);
    if (!known) {
      throw new IllegalArgumentException(
          "The address "
              + address
              + " is not a loopback address, so anybody in the network could use this server."
              + " Clients have to show who they are: by a token (--token=FILE, which is made if it"
              + " is not there), over TLS (--tls-identity=FILE) or not, or by certificates"
              + " (--tls-identity=FILE and --tls-trust=FILE). Or listen on loopback, and tunnel:"
              + " ssh -L 60006:127.0.0.1:60006 HOST");
    }
  }

  private static boolean isLoopback(SocketAddress address) {
    return address instanceof InetSocketAddress inet
        && !inet.isUnresolved()
        && inet.getAddress().isLoopbackAddress();
  }
}
