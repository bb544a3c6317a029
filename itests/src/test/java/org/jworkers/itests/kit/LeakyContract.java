package org.jworkers.itests.kit;

import org.jworkers.api.WorkerSpec;
import org.jworkers.tck.Subject;
import org.jworkers.tck.Trait;
import org.jworkers.tck.WorkerContract;

/** Run by {@link KitIT}. */
class LeakyContract extends WorkerContract {
  @Override
  protected Subject subject() {
    return Subject.of(WorkerSpec.of("leaky"), Trait.SAME_JVM);
  }
}
