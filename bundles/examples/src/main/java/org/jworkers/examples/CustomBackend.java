package org.jworkers.examples;

import java.io.PrintWriter;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

/** A worker type of one's own: see {@code NiceProvider}, which is all there is to it. */
public final class CustomBackend {
  private CustomBackend() {}

  /** Runs the example. */
  public static void run(PrintWriter out) throws InterruptedException {
    try (Workers workers = Workers.open()) {
      Worker<Integer> worker = workers.start(WorkerSpec.of("nice"), Tasks::square, 4);
      out.println(worker.type() + ": " + worker.join());
    }
  }
}
