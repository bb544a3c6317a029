package org.jworkers.itests.kit;

import org.jworkers.api.WorkerSpec;
import org.jworkers.itests.support.QuickJvm;
import org.jworkers.tck.Subject;
import org.jworkers.tck.Trait;
import org.jworkers.tck.WorkerContract;

/** Run by {@link KitIT}. */
class DeafContract extends WorkerContract {
  @Override
  protected Subject subject() {
    return Subject.of(QuickJvm.of(WorkerSpec.of("deaf")), Trait.OWN_PROCESS, Trait.KILLABLE);
  }
}
