package org.jworkers.itests.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.remote.Remotes.remote;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Task;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.ServerHere;
import org.jworkers.itests.support.Soon;
import org.jworkers.remote.RemoteSpec;
import org.jworkers.server.HostIn;

/** Rows I7 to I10: work that is left at a server, for workers that refer to it. */
@Timeout(120)
@ExtendWith(NothingLeft.class)
class ContextIT {
  private static final Task<Integer, Integer> NONE = null;

  @RegisterExtension static final ServerHere PROCESSES = new ServerHere(HostIn.PROCESS);
  @RegisterExtension static final ServerHere THREADS = new ServerHere(HostIn.THREAD);

  private static RemoteSpec spec(HostIn where) {
    return remote((where == HostIn.PROCESS ? PROCESSES : THREADS).address());
  }

  private static Worker<?> context(Workers workers, HostIn where) {
    return workers.startPersistent(spec(where).defining("cubes"), Cubes.CUBE);
  }

  private static PersistentWorker<Integer, Integer> worker(Workers workers, HostIn where) {
    return workers.startPersistent(spec(where).context("cubes"), NONE);
  }

  @Tag("I7")
  @ParameterizedTest
  @EnumSource
  void workersRunWhatTheContextHas(HostIn where) throws Exception {
    try (Workers workers = Workers.open()) {
      Worker<?> context = context(workers, where);
      PersistentWorker<Integer, Integer> worker = worker(workers, where);
      IntStream.range(0, 10).forEach(worker::enqueue);

      assertTrue(worker.await(Soon.DEADLINE));

      assertEquals(10L, worker.result());
      Remote.assertResults(IntStream.range(0, 10).mapToObj(x -> x * x * x).toList(), worker);
      assertTrue(context.isAlive());
      assertEquals(27, workers.start(spec(where).context("cubes"), NONE, 3).join());
      assertTrue(context.await());
      assertFalse(context.isAlive());
    }
  }

  @Tag("I8")
  @ParameterizedTest
  @EnumSource
  void endOfTheContextEndsItsWorkers(HostIn where) throws Exception {
    try (Workers workers = Workers.open()) {
      Worker<?> context = context(workers, where);
      PersistentWorker<Integer, Integer> worker = worker(workers, where);
      List.of(1, 2, -1, 4).forEach(worker::enqueue);
      Remote.seeLoop(worker);

      assertTrue(context.await());

      assertFalse(context.isAlive());
      Remote.assertTerminated(worker);
      Remote.assertResults(List.of(1, 8), worker);
    }
  }

  @Tag("I9")
  @ParameterizedTest
  @EnumSource
  void contextWithoutWorkersLivesUntilItIsEnded(HostIn where) throws Exception {
    try (Workers workers = Workers.open()) {
      Worker<?> context = context(workers, where);
      assertTrue(context.isAlive());

      assertTrue(context.await());

      assertFalse(context.isAlive());
      assertEquals(Optional.of(false), context.hasError());
    }
  }

  @Tag("I10")
  @ParameterizedTest
  @EnumSource
  void nameIsTakenAsLongAsTheContextLives(HostIn where) throws Exception {
    try (Workers workers = Workers.open()) {
      Worker<?> context = context(workers, where);

      String message =
          assertThrows(IllegalArgumentException.class, () -> context(workers, where)).getMessage();

      assertTrue(message.contains("cubes"), message);
      assertTrue(context.await());
      assertTrue(context(workers, where).isAlive());
    }
  }

  @Tag("I10")
  @Tag("D19")
  @ParameterizedTest
  @EnumSource
  void unknownNameIsRefusedWithTheNamesThatThereAre(HostIn where) {
    try (Workers workers = Workers.open()) {
      context(workers, where);

      String message =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> workers.start(spec(where).context("squares"), NONE, 3))
              .getMessage();

      assertTrue(message.contains("squares") && message.contains("[cubes]"), message);
    }
  }
}
