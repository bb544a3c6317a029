package org.jworkers.itests.user;

import static org.jworkers.process.Processes.process;

import org.jworkers.tck.Subject;
import org.jworkers.tck.Trait;
import org.jworkers.tck.WorkerContract;

class ProcessContract extends WorkerContract {
  @Override
  protected Subject subject() {
    return Subject.of(
        process().jvmArgument("-XX:TieredStopAtLevel=1").jvmArgument("-XX:+UseSerialGC"),
        Trait.OWN_PROCESS,
        Trait.KILLABLE);
  }
}
