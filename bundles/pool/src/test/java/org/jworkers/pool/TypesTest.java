package org.jworkers.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.RemoteTaskException;
import org.jworkers.api.Task;
import org.jworkers.api.WorkerClosedException;
import org.jworkers.api.WorkerFailedException;
import org.jworkers.api.WorkerId;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.WorkerState;
import org.jworkers.api.WorkerTerminatedError;

/** Worker types that go away and come back while a pool lives. */
class TypesTest extends FakePool {
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
  private final Gate gate = new Gate();

  private final PoolListener<Integer, Integer> listener =
      new PoolListener<>() {
        @Override
        public void added(PersistentWorker<Integer, Integer> worker) {
          heard.add("added " + worker.name());
        }

        @Override
        public void departed(PersistentWorker<Integer, Integer> worker) {
          heard.add("departed " + worker.name());
        }

        @Override
        public void died(PersistentWorker<Integer, Integer> worker) {
          heard.add("died " + worker.name());
        }
      };

  private final Logger log = Logger.getLogger("org.jworkers.pool");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          if (entry.getLevel() == Level.WARNING) {
            logged.add(entry.getMessage());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void readLog() {
    log.addHandler(handler);
  }

  @AfterEach
  void leaveLog() {
    log.removeHandler(handler);
  }

  private Pool<Integer, Integer> listening() {
    return builder(Tasks::square).name("p").prefetch(1).listener(listener).open();
  }

  private Task<Integer, Integer> atGate() {
    return x -> {
      gate.pass();
      return -1;
    };
  }

  private void awaitHeard(String what) throws InterruptedException {
    Gate.eventually(() -> heard.contains(what), "The listener is to hear: " + what);
  }

  @Test
  void whatAWorkerOfAGoneTypeHadGoesToTheOthers() throws Exception {
    try (Pool<Integer, Integer> pool = listening()) {
      pool.add(OTHER, atGate());
      Future<List<Integer>> run = beside(() -> pool.run(List.of(1, 2, 3)));
      gate.awaitReached();
      Gate.eventually(() -> made(0).lastCounter() == 2, "It is to have another one queued");
      pool.add(FAKE);

      workers.remove("other");

      assertEquals(List.of(1, 4, 9), run.get(20, TimeUnit.SECONDS));
      assertEquals(List.of("added p worker 0", "added p worker 1", "departed p worker 0"), heard);
      assertEquals(
          List.of(
              "Pool 'p': worker 'p worker 0' (other) has gone with its type;"
                  + " 2 of its inputs go to the others"),
          logged);
    }
  }

  @Test
  void theInputInHandIsNotBlamedForTheTypesGoing() throws Exception {
    try (Pool<Integer, Integer> pool =
        builder(Tasks::square).retry(RetryPolicy.never()).listener(listener).open()) {
      pool.add(OTHER, atGate());
      Future<List<Integer>> run = beside(() -> pool.run(List.of(1)));
      gate.awaitReached();
      pool.add(FAKE);

      workers.remove("other");

      assertEquals(List.of(1), run.get(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void aRunWithoutOtherWorkersFailsAndDoesNotWait() throws Exception {
    try (Pool<Integer, Integer> pool = listening()) {
      pool.add(OTHER, atGate());
      Future<List<Integer>> run = beside(() -> pool.run(List.of(1)));
      gate.awaitReached();

      workers.remove("other");

      Throwable failure =
          assertThrows(
                  java.util.concurrent.ExecutionException.class,
                  () -> run.get(20, TimeUnit.SECONDS))
              .getCause();
      assertInstanceOf(PoolException.class, failure);
      assertTrue(failure.getMessage().contains("no worker is left"), failure.getMessage());
    }
  }

  @Test
  void leavesARecordOfAWorkerWhoseTypeHasGone() throws Exception {
    try (Pool<Integer, Integer> pool = listening()) {
      PersistentWorker<Integer, Integer> worker = pool.add(OTHER);
      WorkerId id = worker.id();
      assertEquals(List.of(4), pool.run(List.of(2)));

      workers.remove("other");
      awaitHeard("departed p worker 0");

      PersistentWorker<Integer, Integer> left = pool.workers().get(0);
      assertNotSame(worker, left);
      assertEquals("p worker 0", left.name());
      assertEquals("other", left.type());
      assertEquals(0, left.userId());
      assertEquals(id, left.id());
      assertEquals(worker.parentId(), left.parentId());
      assertEquals(WorkerState.ENDED, left.state());
      assertFalse(left.isAlive());
      assertEquals(Optional.of(true), left.hasError());
      assertInstanceOf(WorkerTerminatedError.class, left.error().orElseThrow());
      assertTrue(left.await());
      assertTrue(left.terminate());
      assertTrue(left.ended().toCompletableFuture().isDone());
      assertThrows(WorkerFailedException.class, left::join);
      assertThrows(WorkerClosedException.class, () -> left.enqueue(1));
      assertThrows(WorkerStartException.class, left::restart);
      assertFalse(left.results().hasNext());
    }
  }

  @Test
  void startsItsWorkersAgainWhenTheTypeComesBack() throws Exception {
    try (Pool<Integer, Integer> pool = listening()) {
      PersistentWorker<Integer, Integer> first = pool.add(OTHER.plain().withUserId("mine"));
      pool.run(List.of(1));
      workers.remove("other");
      awaitHeard("departed p worker 0");
      heard.clear();

      workers.add("other");

      awaitHeard("added p worker 0");
      assertEquals(1, pool.workers().size());
      PersistentWorker<Integer, Integer> second = pool.workers().get(0);
      assertNotSame(first, second);
      assertEquals("mine", second.userId());
      assertEquals(List.of(4, 9), pool.run(List.of(2, 3)));
      assertEquals(2, workers.made().size());
    }
    assertEquals(Optional.of(false), made(1).hasError());
  }

  @Test
  void aWorkerThatComesBackJoinsTheRunThatIsGoingOn() throws Exception {
    try (Pool<Integer, Integer> pool =
        builder(Tasks::square)
            .name("p")
            .listener(listener)
            .dispatch((worker, input) -> worker.type().equals(input > 1 ? "other" : "fake"))
            .open()) {
      pool.add(OTHER);
      pool.add(FAKE, atGate());
      workers.remove("other");
      awaitHeard("departed p worker 0");
      Future<List<Integer>> run = beside(() -> pool.run(List.of(1, 2, 3)));
      gate.awaitReached();

      workers.add("other");

      Gate.eventually(
          () -> workers.made().size() == 3 && made(2).lastCounter() == 2, "It is to join");
      gate.open();
      assertEquals(List.of(-1, 4, 9), run.get(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void aTypeThatIsBackBeforeItsWorkersHaveEndedIsNotMissed() throws Exception {
    try (Pool<Integer, Integer> pool = listening()) {
      pool.add(
              OTHER,
              x -> {
                gate.passStubbornly();
                return x;
              })
          .enqueue(1);
      gate.awaitReached();
      workers.remove("other");
      workers.add("other");
      assertEquals(List.of("added p worker 0"), heard);

      gate.open();

      awaitHeard("departed p worker 0");
      Gate.eventually(() -> heard.size() == 3, "It is to come back");
      assertEquals("added p worker 0", heard.get(2));
      assertEquals(2, workers.made().size());
    }
  }

  @Test
  void workersThatDiedOtherwiseDoNotComeBackWithTheType() throws Exception {
    try (Pool<Integer, Integer> pool = listening()) {
      pool.add(OTHER, 2);
      made(0).kill();
      Gate.eventually(() -> heard.size() == 3, "A death is to be told");
      workers.remove("other");
      Gate.eventually(() -> heard.size() == 4, "A departure is to be told");
      assertTrue(heard.get(2).startsWith("died"), heard.get(2));
      assertTrue(heard.get(3).startsWith("departed"), heard.get(3));

      workers.add("other");

      Gate.eventually(() -> heard.size() == 5, "One is to come back");
      assertEquals(heard.get(3).replace("departed", "added"), heard.get(4));
      assertEquals(3, workers.made().size());
    }
  }

  @Test
  void attachedWorkersDoNotComeBackWithTheType() throws Exception {
    try (Pool<Integer, Integer> pool = listening()) {
      pool.attach(
          workers.startPersistent(
              OTHER.plain().withName(Optional.of("mine")), (Task<Integer, Integer>) x -> x));
      pool.add(OTHER);
      workers.remove("other");
      awaitHeard("departed mine");
      awaitHeard("departed p worker 0");
      heard.clear();

      workers.add("other");

      awaitHeard("added p worker 0");
      assertEquals(3, workers.made().size());
      assertEquals(List.of("added p worker 0"), heard);
      assertFalse(pool.workers().get(0).isAlive());
    }
  }

  @Test
  void aWorkerThatCannotComeBackIsTriedAgainAtTheNextReturn() throws Exception {
    try (Pool<Integer, Integer> pool = listening()) {
      pool.add(OTHER);
      workers.remove("other");
      awaitHeard("departed p worker 0");
      workers.refuse("p worker 0", new WorkerStartException("planned"));
      logged.clear();
      workers.add("other");
      Gate.eventually(
          () -> logged.contains("Pool 'p': worker 'p worker 0' could not be started again"),
          "The failure is to be logged");
      assertThrows(PoolException.class, () -> pool.run(List.of(1)));

      workers.allow("p worker 0");
      workers.remove("other");
      workers.add("other");

      Gate.eventually(() -> pool.workers().get(0).isAlive(), "It is to come back");
    }
  }

  @Test
  void restartLeavesWorkersOfAGoneTypeToComeBackWithIt() throws Exception {
    try (Pool<Integer, Integer> pool = listening()) {
      pool.add(OTHER);
      pool.add(FAKE);
      workers.remove("other");
      awaitHeard("departed p worker 0");

      pool.restartWorkers();

      assertEquals(List.of(1), pool.run(List.of(1)));
      assertEquals(1, workers.alive().size());
    }
  }

  @Test
  void closingThePoolEndsAWorkerThatIsComingBack() throws Exception {
    Pool<Integer, Integer> pool = listening();
    pool.add(OTHER);
    workers.remove("other");
    awaitHeard("departed p worker 0");
    workers.beforeStart = gate::passStubbornly;
    workers.add("other");
    gate.awaitReached();
    Future<?> closing =
        beside(
            () -> {
              pool.close();
              return null;
            });
    Gate.eventually(() -> workers.listeners() == 0, "Closing is to begin");
    assertThrows(IllegalStateException.class, () -> pool.add(FAKE));

    gate.open();

    closing.get(20, TimeUnit.SECONDS);
    assertEquals(2, workers.made().size());
    assertFalse(made(1).isAlive());
  }

  @Test
  void holdsOnToNothingOfAWorkerWhoseTypeHasGone() throws Exception {
    try (Pool<Integer, Integer> pool = listening()) {
      pool.add(OTHER, 2);
      pool.add(FAKE);
      pool.run(List.of(1, 2, 3, 4, 5));
      List<WeakReference<Object>> gone = othersWeakly();
      assertEquals(2, gone.size());

      workers.remove("other");
      Gate.eventually(
          () -> heard.stream().filter(line -> line.startsWith("departed")).count() == 2,
          "Both are to depart");
      workers.forgetEnded();

      Gate.eventually(
          () -> {
            System.gc();
            return gone.stream().allMatch(reference -> reference.get() == null);
          },
          "Nothing is to hold the workers");
      assertEquals(3, pool.workers().size());
    }
  }

  private List<WeakReference<Object>> othersWeakly() {
    return workers.made().stream()
        .filter(worker -> worker.type().equals("other"))
        .map(worker -> new WeakReference<Object>(worker))
        .toList();
  }

  @Test
  void theRecordOfAnErrorHoldsNoClassOfTheTasks() throws Exception {
    try (Pool<Integer, Integer> pool = listening()) {
      pool.add(OTHER, atGate());
      pool.add(FAKE);
      Future<List<Integer>> run = beside(() -> pool.run(List.of(1)));
      gate.awaitReached();
      IllegalStateException original =
          new IllegalStateException("outer", new Tasks.Planned("inner"));
      workers.remove("other", original);
      run.get(20, TimeUnit.SECONDS);

      Throwable error = pool.workers().get(0).error().orElseThrow();

      RemoteTaskException copy = assertInstanceOf(RemoteTaskException.class, error);
      assertEquals("java.lang.IllegalStateException", copy.originalClass());
      assertEquals(original.toString(), copy.toString());
      assertEquals(List.of(original.getStackTrace()), List.of(copy.getStackTrace()));
      assertEquals("inner", copy.getCause().getMessage());
      assertInstanceOf(RemoteTaskException.class, copy.getCause());
    }
  }
}
