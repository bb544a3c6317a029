package org.jworkers.itests.stops;

import static org.jworkers.process.Processes.process;

import org.jworkers.tck.StopContract;
import org.jworkers.tck.Subject;
import org.jworkers.tck.Trait;

class ProcessStopIT extends StopContract {
  @Override
  protected Subject subject() {
    return Subject.of(process(), Trait.OWN_PROCESS, Trait.KILLABLE).called("process-stop");
  }
}
