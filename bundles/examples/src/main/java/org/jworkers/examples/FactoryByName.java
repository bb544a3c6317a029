package org.jworkers.examples;

import java.io.PrintWriter;
import java.util.List;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

/** Worker types and their options as text, which may come from a configuration file. */
public final class FactoryByName {
  private FactoryByName() {}

  /** Runs the example. */
  public static void run(PrintWriter out) throws InterruptedException {
    try (Workers workers = Workers.open()) {
      for (String type : List.of("thread", "process")) {
        Worker<Integer> worker = workers.start(WorkerSpec.of(type), Tasks::square, 5);
        out.println(worker.type() + ": " + worker.join());
      }
      WorkerSpec small = WorkerSpec.of("process").with("heap", "64m");
      out.println("small process: " + workers.start(small, Tasks::square, 6).join());
    }
  }
}
