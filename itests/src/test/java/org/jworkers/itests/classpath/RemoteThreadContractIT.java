package org.jworkers.itests.classpath;

import static org.jworkers.remote.Remotes.remote;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.jworkers.itests.support.ServerHere;
import org.jworkers.server.HostIn;
import org.jworkers.tck.Subject;
import org.jworkers.tck.Trait;
import org.jworkers.tck.WorkerContract;

class RemoteThreadContractIT extends WorkerContract {
  @RegisterExtension static final ServerHere SERVER = new ServerHere(HostIn.THREAD);

  @Override
  protected Subject subject() {
    return Subject.of(remote(SERVER.address()), Trait.REMOTE, Trait.SAME_JVM)
        .called("remote-thread");
  }
}
