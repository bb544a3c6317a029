package org.jworkers.itests.pool;

import static org.jworkers.remote.Remotes.remote;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.jworkers.pool.PoolContract;
import org.jworkers.server.RemoteServer;

class RemotePoolIT extends PoolContract {
  private static RemoteServer server;

  @BeforeAll
  static void startServer() {
    server = RemoteServer.start(0);
  }

  @AfterAll
  static void endServer() {
    server.close();
  }

  @Override
  protected Workers open() {
    return Workers.open();
  }

  @Override
  protected WorkerSpec spec() {
    return remote(server.address());
  }
}
