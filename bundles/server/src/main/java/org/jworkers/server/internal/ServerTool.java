package org.jworkers.server.internal;

import aQute.bnd.annotation.spi.ServiceProvider;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.spi.ToolProvider;
import org.jworkers.server.RemoteServer;

/**
 * The server as a tool: serves until its thread is interrupted, its last client has gone, or
 * standard input has ended, as it was told. Says where it listens in a line of its own, for whoever
 * starts it as a process.
 */
@ServiceProvider(ToolProvider.class)
public final class ServerTool implements ToolProvider {

  @Override
  public String name() {
    return "jworkers-server";
  }

  @Override
  public int run(PrintWriter out, PrintWriter err, String... arguments) {
    try {
      serve(new ServerArguments(arguments), out);
      return 0;
    } catch (IllegalArgumentException wrong) {
      err.println(wrong.getMessage());
      return 2;
    } catch (UncheckedIOException notThere) {
      err.println(notThere.getMessage() + ": " + notThere.getCause().getMessage());
      return 1;
    } finally {
      err.flush();
    }
  }

  private static void serve(ServerArguments arguments, PrintWriter out) {
    try (RemoteServer server = RemoteServer.start(arguments.options())) {
      out.println("jworkers server listens at " + inWords(server.localAddress()));
      server.token().ifPresent(file -> out.println("its clients need the token in " + file));
      out.flush();
      arguments
          .inputLease()
          .ifPresent(lease -> new InputWatch(System.in, lease, server::close).start());
      awaitEnd(server, arguments.drain());
    }
  }

  /** An interrupt is a signal to end: what runs may finish, for a while. */
  private static void awaitEnd(RemoteServer server, Duration drain) {
    try {
      server.await();
    } catch (InterruptedException signal) {
      long deadline = System.nanoTime() + drain.toNanos();
      Duration left = drain;
      while (!server.drain(left) && !left.isZero()) {
        // The signal may come again, and says nothing new.
        Thread.interrupted();
        left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
      }
    }
  }

  private static String inWords(SocketAddress address) {
    return address instanceof InetSocketAddress inet
        ? inet.getAddress().getHostAddress() + ":" + inet.getPort()
        : address.toString();
  }
}
