package org.jworkers.itests.faults;

import static org.jworkers.remote.Remotes.remote;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.LogLines;
import org.jworkers.itests.support.Soon;
import org.jworkers.server.HostIn;
import org.jworkers.server.RemoteServer;
import org.jworkers.server.ServerOptions;
import org.jworkers.tck.tasks.Tasks;

/**
 * A server that has no file descriptors any more when it says at which port it listens, and has
 * them again a while after it has warned of that.
 */
final class FullServer {
  /** The beginning of the line with the port. */
  static final String FULL = "full: ";

  /** The beginning of the line that says how often it warned. */
  static final String WARNED = "warned: ";

  private static final int WHILE = 300;

  private FullServer() {}

  public static void main(String[] arguments) throws Exception {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (RemoteServer server =
            RemoteServer.start(ServerOptions.at(anyPort).hostingIn(HostIn.THREAD));
        LogLines log = new LogLines("org.jworkers.server")) {
      try (Workers workers = Workers.open()) { // loads classes, which takes descriptors too
        workers.start(remote(server.address()), Tasks.SQUARE, 7).join();
      }
      Soon.until(server::workers, () -> server.workers() == 0);
      try (Hoard hoard = new Hoard(Hoard.Of.DESCRIPTORS, 0)) {
        System.out.println(FULL + server.address().getPort());
        Soon.until(log::lines, () -> !log.lines().isEmpty());
        Thread.sleep(WHILE); // no wait for anything: in this time it would warn again and again
      }
      System.out.println(WARNED + log.lines().size());
      server.await();
    }
  }
}
