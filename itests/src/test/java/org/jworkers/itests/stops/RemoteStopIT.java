package org.jworkers.itests.stops;

import static org.jworkers.remote.Remotes.remote;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.jworkers.itests.support.ServerHere;
import org.jworkers.server.HostIn;
import org.jworkers.tck.StopContract;
import org.jworkers.tck.Subject;
import org.jworkers.tck.Trait;

class RemoteStopIT extends StopContract {
  @RegisterExtension static final ServerHere SERVER = new ServerHere(HostIn.PROCESS);

  @Override
  protected Subject subject() {
    return Subject.of(remote(SERVER.address()), Trait.REMOTE, Trait.OWN_PROCESS, Trait.KILLABLE)
        .called("remote-stop");
  }
}
