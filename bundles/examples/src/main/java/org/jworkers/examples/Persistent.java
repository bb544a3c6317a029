package org.jworkers.examples;

import static org.jworkers.process.Processes.process;

import java.io.PrintWriter;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Workers;

/** One worker for many inputs. */
public final class Persistent {
  private Persistent() {}

  /** Runs the example. */
  public static void run(PrintWriter out) throws InterruptedException {
    try (Workers workers = Workers.open()) {
      PersistentWorker<Integer, Integer> squares =
          workers.startPersistent(process().heap("64m").named("squares"), x -> x * x);
      squares.enqueue(7);
      squares.enqueue(8);
      out.println(squares.name() + ": " + squares.nextResult() + ", " + squares.nextResult());

      squares.restart();
      out.println("after a restart: " + squares.call(9));

      squares.close();
      out.println("done in its second life: " + squares.result());
    }
  }
}
