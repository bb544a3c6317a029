package org.jworkers.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jworkers.api.Workers;
import org.jworkers.core.WorkersScope;
import org.jworkers.server.internal.Acceptor;
import org.jworkers.server.internal.Admission;
import org.jworkers.server.internal.Sessions;

/**
 * A server that hosts remote workers: one port, a worker per connection. Payloads are read where
 * the task runs, against the code that is installed here.
 */
public final class RemoteServer implements AutoCloseable {
  /** The port of a server that was told no other. */
  public static final int DEFAULT_PORT = 60006;

  private static final Duration GRACE = Duration.ofSeconds(1);

  private final WorkersScope scope;
  private final Admission admission;
  private final Sessions sessions;
  private final Acceptor acceptor;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  private RemoteServer(ServerOptions options, WorkersScope scope) throws IOException {
    this.scope = scope;
    this.admission = Admission.of(options);
    this.sessions = new Sessions(options, admission, scope.facilities());
    this.acceptor = new Acceptor(options, sessions);
    if (options.exitWithClient()) {
      sessions.whenLastHasGone(this::close);
    }
    acceptor.start();
  }

  /**
   * Starts a server on the loopback address.
   *
   * @param port 0 for any free one; see {@link #address()}
   * @throws UncheckedIOException if it cannot listen there
   */
  public static RemoteServer start(int port) {
    return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /**
   * Starts a server that hosts in child JVMs.
   *
   * @param address a loopback address; port 0 for any free one
   * @throws IllegalArgumentException if others can reach the address
   * @throws UncheckedIOException if it cannot listen there
   */
  public static RemoteServer start(InetSocketAddress address) {
    return start(ServerOptions.at(address));
  }

  /**
   * Starts a server.
   *
   * @throws IllegalArgumentException if anybody could use it at this address
   * @throws UncheckedIOException if it cannot listen there
   */
  public static RemoteServer start(ServerOptions options) {
    WorkersScope scope = (WorkersScope) Workers.open();
    try {
      return new RemoteServer(options, scope);
    } catch (IOException e) {
      scope.close();
      throw new UncheckedIOException("Cannot listen at " + options.address(), e);
    } catch (RuntimeException refused) {
      scope.close();
      throw refused;
    }
  }

  /**
   * Where it listens, with the real port.
   *
   * @throws IllegalStateException if it listens at a Unix domain socket; see {@link
   *     #localAddress()}
   */
  public InetSocketAddress address() {
    if (localAddress() instanceof InetSocketAddress address) {
      return address;
    }
    throw new IllegalStateException("It has no port: it listens at the socket " + localAddress());
  }

  /** Where it listens: a port, or a Unix domain socket. */
  public SocketAddress localAddress() {
    return acceptor.address();
  }

  /** The file with the token that its clients have to know, if it asks for one. */
  public Optional<Path> token() {
    return admission.file();
  }

  /** How many workers it hosts now. */
  public int workers() {
    return sessions.hosting();
  }

  /** Whether it listens no more and nothing of it runs. */
  public boolean isClosed() {
    return ended.isDone();
  }

  /**
   * Waits until it has been closed: by another thread, or because its last client has gone. Who has
   * nothing else to do than to serve waits here.
   */
  public void await() throws InterruptedException {
    try {
      ended.get();
    } catch (java.util.concurrent.ExecutionException never) {
      throw new IllegalStateException("A server ended exceptionally", never);
    }
  }

  /**
   * Accepts no more, lets the workers finish what they have been given, and ends when they have. An
   * interrupt ends the waiting, and stays.
   *
   * @param time how long that may take; then they go on, until {@link #terminate} or {@link #close}
   * @return whether nothing of it runs at the end of this call
   */
  public boolean drain(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("Negative timeout: " + time);
    }
    acceptor.close();
    return endedIf(sessions.drain(time));
  }

  /**
   * Ends this server: accepts no more, asks its workers to stop, waits, with {@code force} kills
   * those that did not, and tells every client how its worker ended.
   *
   * @param grace how long the workers may take to obey
   * @param force whether to do more than ask
   * @return whether nothing of it runs at the end of this call
   */
  public boolean terminate(Duration grace, boolean force) {
    if (grace.isNegative()) {
      throw new IllegalArgumentException("Negative timeout: " + grace);
    }
    acceptor.close();
    return endedIf(sessions.end(grace, force));
  }

  private boolean endedIf(boolean none) {
    if (none) {
      scope.close();
      ended.complete(null);
    }
    return none;
  }

  /** As {@link #terminate} with a second of grace and force; whatever is left then is abandoned. */
  @Override
  public void close() {
    if (!terminate(GRACE, true)) {
      scope.close();
      ended.complete(null);
    }
  }
}
