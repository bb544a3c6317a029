package org.jworkers.examples;

import static org.jworkers.process.Processes.process;

import java.io.PrintWriter;
import java.time.Duration;
import org.jworkers.api.Outcome;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;

/** The three ways in which a worker can end other than with a result. */
public final class Errors {
  private Errors() {}

  /** Runs the example. */
  public static void run(PrintWriter out) throws InterruptedException {
    try (Workers workers = Workers.open()) {
      Worker<Integer> failing = workers.start(process(), Tasks::reciprocal, 0);
      failing.await();
      out.println("failing: " + words(failing.outcome().orElseThrow()));

      Worker<Integer> slow = workers.start(process(), Tasks::waitFor, Duration.ofHours(1));
      out.println("slow: dead after terminate: " + slow.terminate());
      out.println("slow: " + words(slow.outcome().orElseThrow()));

      Worker<Integer> crashing = workers.start(process(), Tasks::vanish, 3);
      crashing.await();
      out.println("crashing: " + words(crashing.outcome().orElseThrow()));
    }
  }

  private static String words(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Failure<?> failure) {
      return "the task threw " + failure.error().getClass().getSimpleName();
    }
    if (outcome instanceof Outcome.Lost<?> lost) {
      return "the worker vanished with exit value " + lost.death().exitValue().orElseThrow();
    }
    return "a result: " + ((Outcome.Success<?>) outcome).value();
  }
}
