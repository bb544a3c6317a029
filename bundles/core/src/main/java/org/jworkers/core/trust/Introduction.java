package org.jworkers.core.trust;

import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.util.Map;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Message;

/**
 * How a client and a server say hello. The client comes with a nonce. A server that wants to know
 * who it is answers with one of its own; then the client proves that it knows the token, and after
 * it the server does. The client is first, so that nobody gets a server to prove anything by merely
 * connecting to it.
 */
public final class Introduction {
  /** The field with a side's nonce. */
  public static final String NONCE = "nonce";

  /** The field with a side's proof. */
  public static final String PROOF = "proof";

  /** The field that says how many workers there will be on the line. */
  public static final String WORKERS = "workers";

  /** In that field: many, if the server agrees by saying so too. */
  public static final String MANY = "many";

  private final WireLine line;
  private final ByteChannel channel;
  private final Credentials credentials;

  /**
   * A client's part of it.
   *
   * @param channel that of the line
   */
  public Introduction(WireLine line, ByteChannel channel, Credentials credentials) {
    this.line = line;
    this.channel = channel;
    this.credentials = credentials;
  }

  /**
   * Says hello, after a TLS handshake if that is to be.
   *
   * @param many whether to ask for a line of many workers
   * @return whether it is one
   * @throws IOException if the server does not take the client, or the client not the server
   */
  public boolean make(boolean many) throws IOException {
    if (channel instanceof TlsChannel tls) {
      tls.handshake();
    }
    String nonce = Nonces.next();
    Message.Welcome welcome =
        say(many ? Map.of(NONCE, nonce, WORKERS, MANY) : Map.of(NONCE, nonce));
    if (!welcome.fields().containsKey(NONCE)) {
      credentials.acceptUnproved(channel);
      return isMany(welcome.fields());
    }
    Nonces nonces = nonces(nonce, welcome.fields().get(NONCE));
    Token token = credentials.read();
    welcome = say(Map.of(PROOF, token.proof(Token.Side.CLIENT, nonces)));
    if (!token.isProved(welcome.fields().get(PROOF), Token.Side.SERVER, nonces)) {
      throw new IOException("It took this side's proof, but does not know the token itself");
    }
    return isMany(welcome.fields());
  }

  /** Whether that is what the fields of a hello ask for, or those of a welcome agree to. */
  public static boolean isMany(Map<String, String> fields) {
    return MANY.equals(fields.get(WORKERS));
  }

  private static Nonces nonces(String client, String server) throws IOException {
    try {
      return new Nonces(client, server);
    } catch (IllegalArgumentException none) {
      throw new IOException("It is no jworkers server: " + none.getMessage(), none);
    }
  }

  private Message.Welcome say(Map<String, String> fields) throws IOException {
    line.send(new Message.Hello(Frames.VERSION, fields));
    Message answer = line.next();
    if (answer instanceof Message.Refused refused) {
      throw new IOException(refused.reason());
    }
    if (!(answer instanceof Message.Welcome welcome)) {
      throw new IOException("It is no jworkers server: it answered the hello with something else");
    }
    if (welcome.version() != Frames.VERSION) {
      throw new IOException("It speaks version " + welcome.version() + ", not " + Frames.VERSION);
    }
    return welcome;
  }
}
