package org.jworkers.itests.classpath;

import org.jworkers.api.WorkerSpec;
import org.jworkers.tck.Subject;
import org.jworkers.tck.Trait;
import org.jworkers.tck.WorkerContract;

class DeepContractIT extends WorkerContract {
  @Override
  protected Subject subject() {
    return Subject.of(WorkerSpec.of("deep"), Trait.SAME_JVM);
  }
}
