package org.jworkers.itests.classpath;

import static org.jworkers.remote.Remotes.remote;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.jworkers.api.Workers;
import org.jworkers.server.HostIn;
import org.jworkers.server.RemoteServer;
import org.jworkers.server.ServerOptions;
import org.jworkers.tck.tasks.Tasks;

/** A server in this JVM that lives as long as the tests of a class run. */
final class ServerHere implements BeforeAllCallback, AfterAllCallback {
  private final HostIn hostIn;
  private RemoteServer server;

  ServerHere(HostIn hostIn) {
    this.hostIn = hostIn;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = RemoteServer.start(ServerOptions.at(anyPort).hostingIn(hostIn));
    // What a server keeps for all its workers is made for the first one.
    try (Workers workers = Workers.open()) {
      workers.start(remote(address()), Tasks.SQUARE, 7).join();
    }
  }

  InetSocketAddress address() {
    return server.address();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.close();
  }
}
