package org.jworkers.itests.classpath;

import static org.jworkers.remote.Remotes.remote;

import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.ServerHere;
import org.jworkers.server.HostIn;
import org.jworkers.server.spawned.SpawnedServer;
import org.jworkers.tck.Subject;
import org.jworkers.tck.TestServer;
import org.jworkers.tck.Trait;
import org.jworkers.tck.WorkerContract;

/** Remote workers in threads, which share a connection. */
class RemoteSharedContractIT extends WorkerContract {
  @RegisterExtension static final ServerHere SERVER = new ServerHere(HostIn.THREAD);

  @Override
  protected Subject subject() {
    return Subject.of(remote(SERVER.address()).sharedConnection(), Trait.REMOTE, Trait.SAME_JVM)
        .called("remote-shared");
  }

  @Override
  protected Optional<TestServer> server(Workers workers) throws Exception {
    SpawnedServer server = SpawnedServer.start(workers, "--port=0", "--host-in=thread");
    return Optional.of(
        new TestServer(remote(server.address()).sharedConnection(), server.worker()));
  }
}
