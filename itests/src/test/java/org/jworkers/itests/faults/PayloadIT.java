package org.jworkers.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jworkers.api.ItemResult;
import org.jworkers.api.PayloadException;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.RemoteTaskException;
import org.jworkers.api.Task;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.ServerHere;
import org.jworkers.itests.support.Soon;
import org.jworkers.server.HostIn;
import org.jworkers.tck.tasks.Tasks;

/** What cannot travel is refused with the path to the culprit, and nobody else suffers. */
@Timeout(120)
@ExtendWith(NothingLeft.class)
class PayloadIT {
  @RegisterExtension static final ServerHere SERVER = new ServerHere(HostIn.PROCESS);

  static List<WorkerSpec> specs() {
    return List.of(process(), remote(SERVER.address()));
  }

  private static void assertNamesTheDrawer(String where, Throwable error) {
    PayloadException cannot = assertInstanceOf(PayloadException.class, error);
    String message = cannot.getMessage();
    assertEquals(where + ".drawers[1].lock", cannot.path());
    assertTrue(message.startsWith(cannot.path() + ": "), message);
    assertTrue(message.contains("java.lang.Thread"), message);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void argumentIsRefusedBeforeAnythingIsStarted(WorkerSpec spec) throws Exception {
    try (Workers workers = Workers.open()) {
      PayloadException cannot =
          assertThrows(
              PayloadException.class,
              () -> workers.start(spec, Unwilling::drawersOf, new Unwilling.Desk()));

      assertNamesTheDrawer("argument", cannot);
      assertEquals(List.of(), workers.alive());
      assertEquals(49, workers.start(spec, Tasks.SQUARE, 7).join());
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void taskIsRefusedBeforeAnythingIsStarted(WorkerSpec spec) {
    try (Workers workers = Workers.open()) {
      Unwilling.Desk desk = new Unwilling.Desk();
      Task<Object, Object> task = argument -> desk.drawers.size();

      PayloadException cannot =
          assertThrows(PayloadException.class, () -> workers.start(spec, task, null));

      assertNamesTheDrawer("task.captured(0)", cannot);
    }
  }

  @Tag("D1")
  @ParameterizedTest
  @MethodSource("specs")
  void itemIsRefusedAndTheOthersAreDone(WorkerSpec spec) throws Exception {
    try (Workers workers = Workers.open()) {
      PersistentWorker<Object, Object> worker = workers.startPersistent(spec, Unwilling::same);
      worker.enqueue(1);

      assertNamesTheDrawer(
          "item", assertThrows(PayloadException.class, () -> worker.enqueue(new Unwilling.Desk())));

      assertEquals(1L, worker.enqueue(2));
      assertEquals(1, worker.nextResult());
      assertEquals(2, worker.nextResult());
      assertEquals(2L, worker.join());
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void resultOfATaskIsItsFailure(WorkerSpec spec) throws Exception {
    try (Workers workers = Workers.open()) {
      Worker<Object> worker = workers.start(spec, Unwilling::deskAtNegative, -1);

      assertTrue(worker.await(Soon.DEADLINE));

      assertNamesTheDrawer("result", worker.error().orElseThrow());
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void resultOfAnItemIsThatItemsFailure(WorkerSpec spec) throws Exception {
    try (Workers workers = Workers.open()) {
      PersistentWorker<Integer, Object> worker =
          workers.startPersistent(spec, Unwilling::deskAtNegative);
      List.of(2, -1).forEach(worker::enqueue);

      ItemResult<Object> good = worker.poll(Soon.DEADLINE).orElseThrow();
      ItemResult<Object> bad = worker.poll(Soon.DEADLINE).orElseThrow();

      assertEquals(4, good.value());
      assertFalse(bad.ok());
      assertEquals(1, bad.counter());
      assertNamesTheDrawer("result", bad.error());
    }
  }

  @Tag("D2")
  @ParameterizedTest
  @MethodSource("specs")
  void errorComesWithAllThatCanTravel(WorkerSpec spec) throws Exception {
    try (Workers workers = Workers.open()) {
      Worker<Object> worker = workers.start(spec, Unwilling::stuck, null);

      assertTrue(worker.await(Soon.DEADLINE));

      Throwable error = worker.error().orElseThrow();
      String type =
          error instanceof RemoteTaskException standIn
              ? standIn.originalClass()
              : error.getClass().getName();
      assertEquals(Unwilling.DeskError.class.getName(), type);
      assertEquals("the drawer is stuck", error.getMessage());
      assertInstanceOf(IllegalStateException.class, error.getCause());
      assertEquals("too much paper", error.getCause().getMessage());
      assertTrue(
          Arrays.stream(error.getStackTrace())
              .anyMatch(frame -> frame.getMethodName().equals("stuck")));
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void stateIsRefusedBeforeAnythingIsStarted(WorkerSpec spec) {
    try (Workers workers = Workers.open()) {
      WorkerSpec withState = spec.plain().withState(new Unwilling.Desk());

      assertNamesTheDrawer(
          "state",
          assertThrows(PayloadException.class, () -> workers.start(withState, Tasks.SQUARE, 7)));
    }
  }
}
