package org.jworkers.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;
import static org.jworkers.thread.Threads.thread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jworkers.api.Death;
import org.jworkers.api.JvmSpec;
import org.jworkers.api.NoResultException;
import org.jworkers.api.Outcome;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Progress;
import org.jworkers.api.Task;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerLostException;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.ServerHere;
import org.jworkers.itests.support.Soon;
import org.jworkers.server.HostIn;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Tasks;

/** A task that kills its JVM is lost, says how, and harms nobody else. */
@Tag("J14")
@Timeout(120)
@ExtendWith(NothingLeft.class)
class DeadlyTaskIT {
  @RegisterExtension static final ServerHere SERVER = new ServerHere(HostIn.PROCESS);

  static List<JvmSpec<?>> specs() {
    return List.of(process(), remote(SERVER.address()));
  }

  /** Runs a task to its death, and shows that the next worker of the scope is none the worse. */
  private static <A> Death death(WorkerSpec spec, Task<A, ?> task, A argument)
      throws InterruptedException {
    try (Workers workers = Workers.open()) {
      Worker<?> worker = workers.start(spec, task, argument);

      WorkerLostException lost = assertThrows(WorkerLostException.class, worker::join);

      assertTrue(worker.await(Soon.DEADLINE));
      assertEquals(worker.id(), lost.death().where());
      assertTrue(lost.getMessage().contains(worker.name()), lost.getMessage());
      assertEquals(49, workers.start(spec, Tasks.SQUARE, 7).join());
      return lost.death();
    }
  }

  @Tag("D15")
  @ParameterizedTest
  @MethodSource("specs")
  void isLostWithItsExitValueIfItExits(JvmSpec<?> spec) throws Exception {
    Death death = death(spec, Deadly::exit, 3);

    assertEquals(OptionalInt.of(3), death.exitValue());
    assertEquals(OptionalInt.empty(), death.signal());
    assertTrue(death.lastLines().contains("last words"), death::toString);
  }

  @Tag("D15")
  @ParameterizedTest
  @MethodSource("specs")
  void isLostWithItsExitValueIfItHalts(JvmSpec<?> spec) throws Exception {
    Death death = death(spec, Deadly::halt, 7);

    assertEquals(OptionalInt.of(7), death.exitValue());
  }

  @ParameterizedTest
  @MethodSource("specs")
  void isLostWithSignalAndLogIfTheJvmCrashes(JvmSpec<?> spec) throws Exception {
    Death death = death(spec, Deadly::crash, null);

    Path log = death.crashLog().orElseThrow();
    try {
      assertEquals(OptionalInt.of(6), death.signal());
      assertTrue(Files.readString(log).contains("SIGSEGV"));
    } finally {
      Files.delete(log);
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void failsIfTheHeapIsExhausted(JvmSpec<?> spec) throws Exception {
    try (Workers workers = Workers.open()) {
      Worker<Object> worker = workers.start(spec.heap("32m"), Deadly::exhaustHeap, null);

      assertTrue(worker.await(Soon.DEADLINE));

      Outcome<Object> outcome = worker.outcome().orElseThrow();
      if (outcome instanceof Outcome.Failure<Object> failure) {
        assertInstanceOf(OutOfMemoryError.class, failure.error());
      } else {
        assertInstanceOf(Outcome.Lost.class, outcome);
      }
      assertEquals(49, workers.start(spec, Tasks.SQUARE, 7).join());
    }
  }

  static List<WorkerSpec> allSpecs() {
    return List.of(thread(), process(), remote(SERVER.address()));
  }

  @ParameterizedTest
  @MethodSource("allSpecs")
  void failsIfTheStackOverflows(WorkerSpec spec) throws Exception {
    try (Workers workers = Workers.open()) {
      PersistentWorker<Integer, Integer> worker =
          workers.startPersistent(spec, Deadly::overflowStack);
      worker.enqueue(0);

      assertTrue(worker.await(Soon.DEADLINE));

      assertInstanceOf(StackOverflowError.class, worker.error().orElseThrow());
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void losesTheItemInHandAndNoOther(JvmSpec<?> spec) throws Exception {
    try (Workers workers = Workers.open()) {
      PersistentWorker<Integer, Integer> worker =
          workers.startPersistent(spec, Deadly::haltAtNegative);
      int before = 500; // each is answered while the next ones wait
      IntStream.range(0, before).forEach(worker::enqueue);
      worker.enqueue(-1);
      worker.enqueue(1);

      assertTrue(worker.await(Soon.DEADLINE));

      Death death = ((Outcome.Lost<?>) worker.outcome().orElseThrow()).death();
      assertEquals(OptionalLong.of(before), death.itemInHand());
      for (int i = 0; i < before; i++) {
        assertEquals(i * i, worker.nextResult());
      }
      assertThrows(NoResultException.class, worker::nextResult);
      worker.restart();
      assertEquals(25, worker.call(5));
    }
  }

  /** A process that stands still does not answer the heartbeat. */
  @Test
  void isLostIfItsProcessStandsStill() throws Exception {
    try (Workers workers = Workers.open()) {
      Worker<Object> worker = workers.start(process(), Loops.LOOP, null);
      Soon.until(worker::progress, () -> worker.progress().map(Progress::text).isPresent());
      signal("STOP", worker.pid());

      assertTrue(worker.await(Soon.DEADLINE));

      assertInstanceOf(Outcome.Lost.class, worker.outcome().orElseThrow());
    }
  }

  private static void signal(String name, long pid) throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor());
  }
}
