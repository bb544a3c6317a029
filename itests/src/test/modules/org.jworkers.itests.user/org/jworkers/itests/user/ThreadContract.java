package org.jworkers.itests.user;

import static org.jworkers.thread.Threads.thread;

import org.jworkers.tck.Subject;
import org.jworkers.tck.Trait;
import org.jworkers.tck.WorkerContract;

class ThreadContract extends WorkerContract {
  @Override
  protected Subject subject() {
    return Subject.of(thread(), Trait.SAME_JVM);
  }
}
