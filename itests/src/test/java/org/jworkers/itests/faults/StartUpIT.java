package org.jworkers.itests.faults;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;
import static org.jworkers.thread.Threads.thread;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jworkers.api.Outcome;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.ServerHere;
import org.jworkers.itests.support.Soon;
import org.jworkers.server.HostIn;
import org.jworkers.tck.tasks.Loops;

/** Whenever during its start a worker is stopped, it ends in one of the ways that there are. */
@Tag("D9")
@Timeout(120)
@ExtendWith(NothingLeft.class)
class StartUpIT {
  /** How many moments of each type's start are tried; {@code itests/stability} tries more. */
  private static final int STEPS = Integer.getInteger("org.jworkers.itests.startup.steps", 20);

  @RegisterExtension static final ServerHere SERVER = new ServerHere(HostIn.THREAD);

  /** A worker type, and how long after the beginning of its start it is stopped. */
  private record Stop(WorkerSpec spec, long micros) {
    @Override
    public String toString() {
      return spec.type() + " after " + micros + " us";
    }
  }

  static List<Stop> stops() {
    List<Stop> stops = new ArrayList<>();
    for (int step = 0; step <= STEPS; step++) {
      stops.add(new Stop(thread(), step * 2_000L / STEPS));
      stops.add(new Stop(remote(SERVER.address()), step * 20_000L / STEPS));
      stops.add(new Stop(process(), step * 240_000L / STEPS));
    }
    return stops;
  }

  @ParameterizedTest
  @MethodSource("stops")
  void endsInOneOfTheWaysThatThereAre(Stop stop) throws Exception {
    Workers workers = Workers.open();
    CompletableFuture<Worker<Object>> started = new CompletableFuture<>();
    Thread starter = new Thread(() -> start(workers, stop.spec(), started), "starter");
    starter.start();
    pause(stop.micros());

    Thread.currentThread().interrupt(); // so that nobody waits for the loop to end by itself
    workers.close();
    assertTrue(Thread.interrupted());

    try {
      assertStopped(started.get(Soon.DEADLINE.toSeconds(), TimeUnit.SECONDS));
    } catch (ExecutionException notStarted) {
      assertTrue(
          notStarted.getCause() instanceof WorkerStartException
              || notStarted.getCause() instanceof IllegalStateException,
          () -> "it was " + notStarted.getCause());
    }
    starter.join();
  }

  private static void start(
      Workers workers, WorkerSpec spec, CompletableFuture<Worker<Object>> started) {
    try {
      started.complete(workers.start(spec, Loops.LOOP, null));
    } catch (RuntimeException notStarted) {
      started.completeExceptionally(notStarted);
    }
  }

  /** Not a wait for anything: the time is the subject of the test. */
  private static void pause(long micros) throws InterruptedException {
    TimeUnit.MICROSECONDS.sleep(micros);
  }

  private static void assertStopped(Worker<?> worker) throws InterruptedException {
    assertTrue(worker.await(Soon.DEADLINE));
    Outcome<?> outcome = worker.outcome().orElseThrow();
    assertFalse(outcome instanceof Outcome.Success);
    if (outcome instanceof Outcome.Failure<?> failure) {
      assertInstanceOf(WorkerTerminatedError.class, failure.error());
    }
  }
}
