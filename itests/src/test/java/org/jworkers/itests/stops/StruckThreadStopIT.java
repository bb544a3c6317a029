package org.jworkers.itests.stops;

import static org.jworkers.thread.Threads.thread;

import org.jworkers.tck.StopContract;
import org.jworkers.tck.Subject;
import org.jworkers.tck.Trait;

class StruckThreadStopIT extends StopContract {
  @Override
  protected Subject subject() {
    return Subject.of(thread().allowAsynchronousStop(), Trait.SAME_JVM, Trait.STRUCK)
        .called("struck-thread-stop");
  }
}
