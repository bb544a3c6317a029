package org.jworkers.ssh.internal;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jworkers.ssh.SshException;

/**
 * One attempt to get a server on another machine.
 *
 * <p>Both ends of the tunnel have to be known before ssh is started. The far one is a Unix domain
 * socket with a name that nobody can guess. The near one has to be a port that is free: ssh cannot
 * be told to take any. Should somebody else take it before ssh does, ssh says so and gives up, and
 * another port is tried.
 *
 * @param login how to get there
 * @param farSide what to run there
 * @param code what to send; empty for nothing
 * @param timeout how long all of it may take
 */
public record Opening(Login login, FarSide farSide, Optional<Code> code, Duration timeout) {
  private static final int ATTEMPTS = 3;

  /** For how many seconds each side takes the silence of the other for life. */
  private static final String LEASE_SECONDS = "org.jworkers.ssh.lease.seconds";

  /** As an address without a name: "localhost" could be found to mean another one. */
  private static final InetAddress LOOPBACK = loopback();

  /**
   * What comes of it.
   *
   * @param address the near end
   * @param session the run of ssh that holds it open
   */
  public record Tunnel(InetSocketAddress address, Session session) {}

  /**
   * Starts a server.
   *
   * @param output hears every line
   * @param from a class of this bundle
   * @throws SshException if it cannot be started
   */
  public Tunnel run(Consumer<String> output, Class<?> from) {
    long deadline = System.nanoTime() + timeout.toNanos();
    Optional<Shipment> shipment = shipment(from);
    for (int attempt = 1; ; attempt++) {
      InetSocketAddress near = freePort();
      Session session = start(near.getPort(), shipment, output);
      try {
        session.awaitReady(deadline - System.nanoTime());
        session.beat(lease().dividedBy(4));
        return new Tunnel(near, session);
      } catch (IOException notReady) {
        session.abort();
        if (attempt == ATTEMPTS || !session.sshFailed() || !isTaken(near)) {
          throw failed(notReady.getMessage(), session.output(), notReady);
        }
      } catch (TimeoutException late) {
        session.abort();
        String seconds = timeout.toString().substring(2).toLowerCase(Locale.ROOT);
        throw failed("it was not ready after " + seconds, session.output(), late);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        session.abort();
        throw failed("the wait for it was interrupted", session.output(), e);
      }
    }
  }

  private Optional<Shipment> shipment(Class<?> from) {
    if (code.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Shipment.of(code.get(), from));
    } catch (IOException notThere) {
      throw failed(notThere.getMessage(), List.of(), notThere);
    }
  }

  private Session start(int port, Optional<Shipment> shipment, Consumer<String> output) {
    Secrets secrets = secrets();
    String tunnel = LOOPBACK.getHostAddress() + ":" + port + ":" + secrets.socket();
    try {
      FarScript script = new FarScript(farSide, shipment, secrets, lease());
      List<String> command =
          login.command(tunnel, timeout, lease(), Shell.runFromInput(script.bytes()));
      return Session.start("ssh " + login.host(), command, script, output);
    } catch (IOException noSsh) {
      secrets.forget();
      throw failed("ssh cannot be run here: " + noSsh.getMessage(), List.of(), noSsh);
    }
  }

  private static Duration lease() {
    return Duration.ofSeconds(Math.max(1, Integer.getInteger(LEASE_SECONDS, 30)));
  }

  private static InetAddress loopback() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("Four bytes are an address", impossible);
    }
  }

  private Secrets secrets() {
    try {
      return Secrets.make();
    } catch (IOException notWritten) {
      throw failed("its token cannot be kept here: " + notWritten, List.of(), notWritten);
    }
  }

  private InetSocketAddress freePort() {
    try (ServerSocket any = new ServerSocket(0, 1, LOOPBACK)) {
      return new InetSocketAddress(LOOPBACK, any.getLocalPort());
    } catch (IOException none) {
      throw failed("there is no free port here: " + none.getMessage(), List.of(), none);
    }
  }

  private static boolean isTaken(InetSocketAddress address) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(address);
      return false;
    } catch (BindException taken) {
      return true;
    } catch (IOException unclear) {
      return false;
    }
  }

  private SshException failed(String reason, List<String> output, Exception cause) {
    String message = "No server could be started on " + login + ": " + reason;
    return new SshException(
        output.isEmpty() ? message : message + "\n  " + String.join("\n  ", output), output, cause);
  }
}
