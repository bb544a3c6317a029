package org.jworkers.itests.support;

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
public final class ServerHere implements BeforeAllCallback, AfterAllCallback {
  private final HostIn hostIn;
  private RemoteServer server;

  /** A server that hosts its workers there. */
  public ServerHere(HostIn hostIn) {
    this.hostIn = hostIn;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    ServerOptions options = ServerOptions.at(anyPort).hostingIn(hostIn).allowingJvmOptions(true);
    server = RemoteServer.start(options);
    // What a server keeps for all its workers is made for the first one.
    try (Workers workers = Workers.open()) {
      workers.start(remote(address()), Tasks.SQUARE, 7).join();
    }
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.address();
  }

  /** The server itself. */
  public RemoteServer server() {
    return server;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    server.close();
  }
}
