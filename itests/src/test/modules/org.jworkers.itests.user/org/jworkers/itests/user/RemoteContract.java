package org.jworkers.itests.user;

import static org.jworkers.remote.Remotes.remote;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.jworkers.api.Workers;
import org.jworkers.server.RemoteServer;
import org.jworkers.tck.Subject;
import org.jworkers.tck.Trait;
import org.jworkers.tck.WorkerContract;

class RemoteContract extends WorkerContract {
  private static RemoteServer server;

  @BeforeAll
  static void startServer() throws Exception {
    server = RemoteServer.start(0);
    // What a server keeps for all its workers is made for the first one.
    try (Workers workers = Workers.open()) {
      workers.start(remote(server.address()), Where::moduleOf, Where.class.getName()).join();
    }
  }

  @AfterAll
  static void closeServer() {
    server.close();
  }

  @Override
  protected Subject subject() {
    return Subject.of(remote(server.address()), Trait.REMOTE, Trait.OWN_PROCESS, Trait.KILLABLE);
  }
}
