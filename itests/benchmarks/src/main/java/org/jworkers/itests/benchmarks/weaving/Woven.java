package org.jworkers.itests.benchmarks.weaving;

import static org.jworkers.thread.Threads.thread;

import java.time.Duration;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;
import org.jworkers.itests.benchmarks.kernels.Endless;

/** Finds out whether the kernels of this JVM are woven. */
final class Woven {
  private static final Duration GRACE = Duration.ofSeconds(2);

  private Woven() {}

  /** Whether a request reaches one of them that takes no notice of any by itself. */
  static boolean kernels() throws InterruptedException {
    Endless loop = new Endless();
    try (Workers workers = Workers.open()) {
      Worker<Object> worker = workers.start(thread(), context -> loop.run(), null);
      loop.awaitBegin();
      boolean reached = worker.terminate(GRACE, false);
      loop.end();
      return reached;
    }
  }
}
