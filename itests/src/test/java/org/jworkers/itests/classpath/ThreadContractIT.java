package org.jworkers.itests.classpath;

import static org.jworkers.thread.Threads.thread;

import org.jworkers.tck.Subject;
import org.jworkers.tck.Trait;
import org.jworkers.tck.WorkerContract;

class ThreadContractIT extends WorkerContract {
  @Override
  protected Subject subject() {
    return Subject.of(thread(), Trait.SAME_JVM);
  }
}
