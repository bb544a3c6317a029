package org.jworkers.core.trust;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jworkers.spi.FarServer;

/**
 * What a client has to show to a server, and wants to be shown.
 *
 * @param token the file that the user has named; the usual one if he named none
 */
public record Credentials(Optional<TokenFile> token) {

  /** What the options of a spec say. */
  public static Credentials of(Map<String, String> options) {
    return new Credentials(
        Optional.ofNullable(options.get(FarServer.TOKEN)).map(Path::of).map(TokenFile::new));
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

  /** What is no socket to another address leads where the provider says, and nobody else can. */
  private static boolean isElsewhere(ByteChannel channel) throws IOException {
    return channel instanceof SocketChannel socket
        && socket.getRemoteAddress() instanceof InetSocketAddress address
        && !address.getAddress().isLoopbackAddress();
  }
}
