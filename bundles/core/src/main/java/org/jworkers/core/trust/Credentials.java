package org.jworkers.core.trust;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jworkers.spi.Connection;
import org.jworkers.spi.FarServer;
import org.jworkers.spi.TcpChannel;

/**
 * What a client has to show to a server, and wants to be shown.
 *
 * @param token the file that the user has named; the usual one if he named none
 * @param tls what to speak TLS with; without it, nothing but plain is spoken
 */
public record Credentials(Optional<TokenFile> token, Optional<TlsFiles> tls) {

  /**
   * What the options of a spec say.
   *
   * @throws IllegalArgumentException if they contradict each other
   */
  public static Credentials of(Map<String, String> options) {
    TlsFiles files =
        new TlsFiles(
            path(options, FarServer.TLS_IDENTITY),
            path(options, FarServer.TLS_TRUST),
            path(options, FarServer.TLS_PASSWORD));
    boolean named = files.identity().isPresent() || files.trust().isPresent();
    boolean wanted = isOn(options, FarServer.TLS, named);
    if (named && !wanted) {
      throw new IllegalArgumentException(
          "The option '" + FarServer.TLS + "' is false, and files for TLS are given");
    }
    return new Credentials(
        path(options, FarServer.TOKEN).map(TokenFile::new),
        wanted ? Optional.of(files) : Optional.empty());
  }

  private static Optional<Path> path(Map<String, String> options, String name) {
    return Optional.ofNullable(options.get(name)).map(Path::of);
  }

  /**
   * Whether an option is true, where {@code usual} counts for one that is not given.
   *
   * @throws IllegalArgumentException if it is neither true nor false
   */
  public static boolean isOn(Map<String, String> options, String name, boolean usual) {
    String said = options.getOrDefault(name, Boolean.toString(usual));
    if (!said.equals("true") && !said.equals("false")) {
      throw new IllegalArgumentException(
          "The option '" + name + "' is '" + said + "'; expected: true or false");
    }
    return said.equals("true");
  }

  /**
   * The channel to speak over, on this connection.
   *
   * @throws IllegalArgumentException if TLS is wanted and cannot be spoken there
   */
  public ByteChannel over(Connection connection) {
    if (tls.isEmpty()) {
      return connection.channel();
    }
    if (connection.channel() instanceof TcpChannel raw) {
      return TlsChannel.client(raw, tls.get(), connection.peer());
    }
    throw new IllegalArgumentException(
        "TLS needs a TcpChannel; to " + connection.peer() + " leads another one");
  }

  /** The token to prove. */
  Token read() throws IOException {
    try {
      return token.orElseGet(TokenFile::usual).read();
    } catch (IOException none) {
      throw new IOException(
          "It wants a token. "
              + none.getMessage()
              + "; copy the file there that the server named at its start, or name another with"
              + " remote(…).token(…)",
          none);
    }
  }

  /**
   * Takes, or does not take, a server that asks for no proof and so gives none.
   *
   * @throws IOException if that is not enough
   */
  void acceptUnproved(ByteChannel channel) throws IOException {
    if (token.isPresent()) {
      throw new IOException(
          "It asks for no token, so it does not prove that it knows the one in "
              + token.get().path());
    }
    if (isElsewhere(channel)) {
      throw new IOException(
          "It asks for no token, and anybody between here and there could be it: give the server a"
              + " token");
    }
  }

  /**
   * What is no socket to another address leads where its certificate says, or where the provider
   * does.
   */
  private static boolean isElsewhere(ByteChannel channel) throws IOException {
    SocketAddress peer = null;
    if (channel instanceof TcpChannel tcp) {
      peer = tcp.socket().getRemoteSocketAddress();
    } else if (channel instanceof SocketChannel socket) {
      peer = socket.getRemoteAddress();
    }
    return peer instanceof InetSocketAddress address && !address.getAddress().isLoopbackAddress();
  }
}
