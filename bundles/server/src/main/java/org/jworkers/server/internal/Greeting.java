package org.jworkers.server.internal;

import java.io.IOException;
import java.net.SocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jworkers.core.line.WireLine;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.ProtocolException;
import org.jworkers.core.trust.Introduction;
import org.jworkers.core.trust.Nonces;
import org.jworkers.core.trust.Token;

/** The server's part of the hello: see {@link Introduction}. */
final class Greeting {
  private final WireLine client;
  private final SocketAddress peer;
  private final Session.Grounds grounds;

  Greeting(WireLine client, SocketAddress peer, Session.Grounds grounds) {
    this.client = client;
    this.peer = peer;
    this.grounds = grounds;
  }

  /**
   * Greets the client, and makes sure of it.
   *
   * @param canShare whether its line may have many workers
   * @return whether it will
   * @throws NotAdmitted if it does not show what it has to
   * @throws ProtocolException if it says something else
   */
  boolean exchange(boolean canShare) throws IOException {
    Message.Hello hello = hello();
    if (hello.version() != Frames.VERSION) {
      throw new ProtocolException(
          "This server speaks version " + Frames.VERSION + ", not " + hello.version());
    }
    grounds.attempts().check(peer);
    Optional<Token> token = grounds.admission().token();
    boolean many = canShare && Introduction.isMany(hello.fields());
    Map<String, String> last = new HashMap<>();
    if (token.isPresent()) {
      last.putAll(proofs(hello, token.get()));
    }
    if (many) {
      last.put(Introduction.WORKERS, Introduction.MANY);
    }
    welcome(last);
    return many;
  }

  private Message.Hello hello() throws IOException {
    if (client.next() instanceof Message.Hello hello) {
      return hello;
    }
    throw new ProtocolException("A client has to say hello first");
  }

  private void welcome(Map<String, String> fields) throws IOException {
    client.send(new Message.Welcome(Frames.VERSION, fields));
  }

  /** What the last welcome says, after the client has proved that it knows the token. */
  private Map<String, String> proofs(Message.Hello hello, Token token) throws IOException {
    Nonces nonces = nonces(hello.fields().get(Introduction.NONCE));
    welcome(Map.of(Introduction.NONCE, nonces.server()));
    String proof = answer().fields().get(Introduction.PROOF);
    if (!token.isProved(proof, Token.Side.CLIENT, nonces)) {
      throw new NotAdmitted("The client's token is not this server's");
    }
    return Map.of(Introduction.PROOF, token.proof(Token.Side.SERVER, nonces));
  }

  private Message.Hello answer() throws IOException {
    Message answer;
    try {
      answer = client.next();
    } catch (IOException gone) {
      throw new NotAdmitted("This server wants a token; asked for it, the client has gone");
    }
    if (answer instanceof Message.Hello hello) {
      return hello;
    }
    throw new NotAdmitted("This server wants a token, and the client has shown none");
  }

  private static Nonces nonces(String client) throws NotAdmitted {
    try {
      return new Nonces(client, Nonces.next());
    } catch (IllegalArgumentException none) {
      throw new NotAdmitted("This server wants a token, and the client cannot show one");
    }
  }
}
