package org.jworkers.ssh;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jworkers.ssh.internal.Opening;
import org.jworkers.ssh.internal.Session;

/**
 * A jworkers server on another machine that lives as long as this scope, and the near end of a
 * tunnel to it.
 *
 * <p>It is started by the OpenSSH client of this machine. The far machine needs an ssh server, a
 * POSIX shell and Java 17 or later; the jars are sent when it does not have them yet. The server
 * listens at a socket in a folder that only its user may enter, and asks for a token, since any
 * user of this machine can connect to the near end. It ends with this scope, with this JVM however
 * that ends, and when the line is lost.
 */
public final class SshServer implements AutoCloseable {
  private final SshTarget target;
  private final Opening.Tunnel tunnel;

  private SshServer(SshTarget target, Opening.Tunnel tunnel) {
    this.target = target;
    this.tunnel = tunnel;
  }

  /**
   * Starts a server on the machine that ssh knows by this name.
   *
   * @throws SshException if it cannot be started; nothing of it remains then
   */
  public static SshServer open(String host) {
    return open(SshTarget.of(host));
  }

  /**
   * Starts a server. Blocks until it is ready, or the start time-out is over; an interrupt of the
   * caller ends the attempt and is re-asserted.
   *
   * @throws SshException if it cannot be started; nothing of it remains then
   */
  public static SshServer open(SshTarget target) {
    Opening opening =
        new Opening(target.login(), target.farSide(), target.code(), target.startTimeout());
    return new SshServer(target, opening.run(target.output(), SshServer.class));
  }

  /** The near end of the tunnel: what a remote worker is to be started at. */
  public InetSocketAddress address() {
    return tunnel.address();
  }

  /**
   * The file with the token of this server, for its remote workers to be told: {@code
   * remote(server.address()).token(server.token())}. Only this user may read it, and it is deleted
   * when the server has ended.
   */
  public Path token() {
    return session().token();
  }

  /** What ssh calls the far machine. */
  public String host() {
    return target.host();
  }

  /** Whether the far server can still be reached, as far as is known here. */
  public boolean isAlive() {
    return !session().ended().isDone();
  }

  /**
   * Completes when the line to the far server has ended, with a sentence that says how. Completing
   * it does nothing to the server.
   */
  public CompletionStage<String> ended() {
    return session().ended().minimalCompletionStage();
  }

  /** The last lines that ssh and the far side wrote, oldest first. */
  public List<String> output() {
    return session().output();
  }

  private Session session() {
    return tunnel.session();
  }

  /**
   * Ends the far server, its workers, and the tunnel. Waits for up to 10 s until it is done; a far
   * side that cannot be reached ends by itself. An interrupt cuts the wait short and is
   * re-asserted.
   */
  @Override
  public void close() {
    session().close();
  }

  @Override
  public String toString() {
    return target + " at " + address();
  }
}
