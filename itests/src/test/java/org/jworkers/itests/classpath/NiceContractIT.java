package org.jworkers.itests.classpath;

import org.jworkers.api.WorkerSpec;
import org.jworkers.itests.support.QuickJvm;
import org.jworkers.tck.Subject;
import org.jworkers.tck.Trait;
import org.jworkers.tck.WorkerContract;

class NiceContractIT extends WorkerContract {
  @Override
  protected Subject subject() {
    return Subject.of(QuickJvm.of(WorkerSpec.of("nice")), Trait.OWN_PROCESS, Trait.KILLABLE);
  }
}
