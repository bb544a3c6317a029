package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Outcome;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.api.Workers;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Tasks;

/** Row D9: stops that come while a worker starts. */
interface StartUpRows {
  /** How many moments of a start are tried. */
  int MOMENTS = 8;

  @Test
  @Tag("D9")
  default void endsInOneOfTheWaysThatThereAreWheneverItIsStopped(Bench bench) throws Exception {
    long begin = System.nanoTime();
    bench.start(Tasks.SQUARE, 7).join();
    Duration usual = Duration.ofNanos(System.nanoTime() - begin);

    for (int moment = 0; moment < MOMENTS; moment++) {
      stopAfter(usual.multipliedBy(moment).dividedBy(MOMENTS - 1), bench);
    }
  }

  private static void stopAfter(Duration time, Bench bench) throws Exception {
    Workers workers = bench.open();
    CompletableFuture<Worker<Object>> started = new CompletableFuture<>();
    Thread starter = new Thread(() -> start(workers, bench, started), "starter");
    starter.start();
    TimeUnit.NANOSECONDS.sleep(time.toNanos()); // no wait for anything: the moment to stop at

    Thread.currentThread().interrupt(); // so that closing does not wait for the loop to end
    workers.close();

    assertTrue(Thread.interrupted());
    try {
      assertStopped(started.get(Eventually.DEADLINE.toSeconds(), TimeUnit.SECONDS));
    } catch (ExecutionException notStarted) {
      Throwable why = notStarted.getCause();
      assertTrue(
          why instanceof WorkerStartException || why instanceof IllegalStateException,
          () -> "after " + time + " it was " + why);
    }
    starter.join();
  }

  private static void start(
      Workers workers, Bench bench, CompletableFuture<Worker<Object>> started) {
    try {
      started.complete(workers.start(bench.spec(), Loops.LOOP, null));
    } catch (RuntimeException notStarted) {
      started.completeExceptionally(notStarted);
    }
  }

  private static void assertStopped(Worker<Object> worker) throws InterruptedException {
    assertTrue(worker.await(Eventually.DEADLINE));
    Outcome<Object> outcome = worker.outcome().orElseThrow();
    assertFalse(outcome instanceof Outcome.Success, outcome::toString);
    if (outcome instanceof Outcome.Failure<Object> failure) {
      assertInstanceOf(WorkerTerminatedError.class, failure.error());
    }
  }
}
