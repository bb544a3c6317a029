package org.jworkers.pool;

import static java.util.stream.IntStream.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Outcome;
import org.jworkers.api.PayloadException;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.WorkerLostException;

class DeathTest extends FakePool {
  private int enqueuedAtDeath;

  @Test
  @Tag("H8")
  void failsWhenAllWorkersWereKilledBeforeTheRun() {
    try (Pool<Integer, Integer> pool =
        builder(Tasks::square).retry(RetryPolicy.untilWorkersDie()).open()) {
      pool.add(FAKE, 3);
      workers.made().forEach(FakeWorker::kill);

      PoolException failure = assertThrows(PoolException.class, () -> pool.run(range(0, 10)));

      assertEquals(List.of(), failure.partialResults());
      for (var worker : pool.workers()) {
        assertInstanceOf(Outcome.Lost.class, worker.outcome().orElseThrow());
        assertEquals(Optional.empty(), worker.error());
      }
    }
  }

  @Test
  void theItemInHandOfAKilledWorkerIsDoneByAnother() throws Exception {
    Gate gate = new Gate();
    try (Pool<Integer, Integer> pool = builder(Tasks::square).prefetch(2).open()) {
      pool.add(
          FAKE,
          x -> {
            gate.pass();
            return -1;
          });
      Future<List<Integer>> run = beside(() -> pool.run(List.of(1, 2, 3)));
      gate.awaitReached();
      Gate.eventually(() -> made(0).lastCounter() == 3, "It is to have two more queued");
      pool.add(FAKE);

      made(0).kill();

      assertEquals(List.of(1, 4, 9), run.get(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void withoutRetryOnlyTheItemInHandOfAKilledWorkerIsGivenUp() throws Exception {
    Gate gate = new Gate();
    List<ItemFailure> failures = Collections.synchronizedList(new ArrayList<>());
    try (Pool<Integer, Integer> pool =
        builder(Tasks::square)
            .prefetch(2)
            .retry(RetryPolicy.never())
            .listener(
                new PoolListener<>() {
                  @Override
                  public void failed(ItemFailure failure) {
                    failures.add(failure);
                  }
                })
            .open()) {
      pool.add(
          FAKE,
          x -> {
            gate.pass();
            return -1;
          });
      Future<List<Integer>> run = beside(() -> pool.run(List.of(1, 2, 3)));
      gate.awaitReached();
      Gate.eventually(() -> made(0).lastCounter() == 3, "It is to have two more queued");
      pool.add(FAKE);

      made(0).kill();

      assertEquals(List.of(4, 9), run.get(20, TimeUnit.SECONDS));
      assertEquals(1, failures.size());
      assertEquals(0, failures.get(0).index());
      assertInstanceOf(WorkerLostException.class, failures.get(0).error());
    }
  }

  @Test
  void givesUpAnInputAfterSoManyAttemptsAndDoesTheOthers() {
    try (Pool<Integer, Integer> pool =
        builder(Tasks::reciprocal).retry(RetryPolicy.attempts(2)).open()) {
      pool.add(FAKE, 3);

      PoolException failure =
          assertThrows(PoolException.class, () -> pool.run(List.of(1, 0, 2, 3, 4)));

      assertEquals(List.of(60, 30, 20, 15), failure.partialResults());
      assertEquals(1, failure.failures().size());
      assertEquals(1, failure.failures().get(0).index());
      assertEquals(2, failure.failures().get(0).errors().size());
      assertEquals(3, workers.alive().size());
    }
  }

  @Test
  void anInputThatFailedIsTriedAgainAfterTheOthers() {
    List<Integer> order = enqueuedWithOneBadInput(10);

    assertEquals(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0), order);
  }

  @Test
  void anInputThatFailedDoesNotWaitForTheEndOfALongSource() {
    List<Integer> order = enqueuedWithOneBadInput(5000);

    assertEquals(5001, order.size());
    int overtaken = order.lastIndexOf(0) - enqueuedAtDeath;
    assertTrue(overtaken <= 1000, overtaken + " have overtaken it");
  }

  private List<Integer> enqueuedWithOneBadInput(int inputs) {
    List<Integer> order = new ArrayList<>();
    try (Pool<Integer, Integer> pool =
        builder(Tasks::reciprocal)
            .retry(new RetryPolicy(2, RetryPolicy.untilWorkersDie().again(), false, true))
            .listener(
                new PoolListener<>() {
                  @Override
                  public void enqueued(
                      PersistentWorker<Integer, Integer> worker, long index, Integer input) {
                    order.add(input);
                  }

                  @Override
                  public void died(PersistentWorker<Integer, Integer> worker) {
                    enqueuedAtDeath = enqueuedAtDeath == 0 ? order.size() : enqueuedAtDeath;
                  }
                })
            .open()) {
      pool.add(FAKE, 3);
      assertThrows(PoolException.class, () -> pool.run(range(0, inputs)));
    }
    return order;
  }

  @Test
  void aPolicyNeedsAnAttempt() {
    assertThrows(IllegalArgumentException.class, () -> RetryPolicy.attempts(0));
  }

  @Test
  @Tag("D1")
  void anInputThatCannotTravelFailsAndTheOthersAreDone() {
    Object bad = new FakeWorker.Untravelable("a lambda");
    for (RetryPolicy policy : List.of(RetryPolicy.untilWorkersDie(), RetryPolicy.never())) {
      try (Pool<Object, String> pool =
          Pool.<Object, String>builder(workers, String::valueOf).retry(policy).open()) {
        pool.add(FAKE);

        PoolException failure =
            assertThrows(PoolException.class, () -> pool.run(List.of(1, bad, 2)));

        assertEquals(List.of("1", "2"), failure.partialResults());
        ItemFailure one = failure.failures().get(0);
        assertEquals(1, failure.failures().size());
        assertEquals(1, one.index());
        assertEquals(bad, one.input());
        PayloadException why = assertInstanceOf(PayloadException.class, one.error());
        assertEquals("inputs[1].what", why.path());
        assertEquals("inputs[1].what: a lambda cannot be written", why.getMessage());
        assertTrue(failure.getMessage().contains("input 1 "), failure.getMessage());
      }
    }
  }

  @Test
  @Tag("D1")
  void anInputThatCannotTravelLeavesTheWorkersAlive() throws Exception {
    try (Pool<Object, String> pool = pool(String::valueOf)) {
      pool.add(FAKE, 2);
      List<Object> bad = Collections.nCopies(5, new FakeWorker.Untravelable("x"));

      PoolException failure = assertThrows(PoolException.class, () -> pool.run(bad));

      assertEquals(5, failure.failures().size());
      assertEquals(List.of("1"), pool.run(List.<Object>of(1)));
      assertEquals(2, workers.alive().size());
    }
  }

  @Test
  @Tag("D1")
  void aResultThatCannotTravelFailsAndTheOthersAreDone() {
    try (Pool<Integer, Integer> pool =
        pool(
            x -> {
              if (x == 2) {
                throw new PayloadException("result", "a socket cannot be written");
              }
              return x * x;
            })) {
      pool.add(FAKE, 2);

      PoolException failure =
          assertThrows(PoolException.class, () -> pool.run(List.of(1, 2, 3, 4, 5)));

      assertEquals(List.of(1, 9, 16, 25), failure.partialResults());
      assertEquals(1, failure.failures().size());
      assertEquals(
          "inputs[1]: a socket cannot be written", failure.failures().get(0).error().getMessage());
    }
  }

  @Test
  void anInputThatIsCancelledAtItsWorkerFailsAndTheWorkerLives() throws Exception {
    Gate gate = new Gate();
    try (Pool<Integer, Integer> pool =
        pool(
            x -> {
              if (x == 2) {
                gate.pass();
              }
              return x * x;
            })) {
      pool.add(FAKE);
      Future<List<Integer>> run = beside(() -> pool.run(List.of(1, 2, 3)));
      gate.awaitReached();

      assertTrue(made(0).cancel(1));

      ExecutionException thrown =
          assertThrows(ExecutionException.class, () -> run.get(20, TimeUnit.SECONDS));
      PoolException failure = assertInstanceOf(PoolException.class, thrown.getCause());
      assertEquals(List.of(1, 9), failure.partialResults());
      assertInstanceOf(CancellationException.class, failure.failures().get(0).error());
      assertTrue(made(0).isAlive());
    }
  }

  @Test
  void aWorkerThatClosesItsInputMidRunLeavesTheRestToTheOthers() throws Exception {
    Gate gate = new Gate();
    try (Pool<Integer, Integer> pool = builder(Tasks::square).prefetch(1).open()) {
      pool.add(
          FAKE,
          x -> {
            gate.pass();
            return x * x;
          });
      Future<List<Integer>> run = beside(() -> pool.run(range(0, 6)));
      gate.awaitReached();
      Gate.eventually(() -> made(0).lastCounter() == 2, "It is to have another one queued");
      made(0).closeInput();
      pool.add(FAKE);

      gate.open();

      assertEquals(List.of(0, 1, 4, 9, 16, 25), run.get(20, TimeUnit.SECONDS));
      Gate.eventually(() -> !made(0).isAlive(), "It is to end by itself");
      assertTrue(made(0).result() >= 1, "what it had in hand it did");
    }
  }

  @Test
  void whatASourceThrowsEndsTheRunAndCancelsItsInputs() throws Exception {
    Gate gate = new Gate();
    try (Pool<Integer, Integer> pool = atGate(gate)) {
      pool.add(FAKE, 2);

      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  pool.run(
                      worker -> {
                        if (pool.workers().get(0) != worker) {
                          throw new IllegalStateException("source");
                        }
                        return Optional.of(1);
                      }));

      assertEquals("source", thrown.getMessage());
      assertEquals(List.of(49, 64), pool.run(List.of(7, 8)));
      assertEquals(2, workers.alive().size());
    }
  }

  @Test
  void anInterruptEndsTheRunAndCancelsItsInputs() throws Exception {
    Gate gate = new Gate();
    try (Pool<Integer, Integer> pool = atGate(gate)) {
      pool.add(FAKE);
      Thread runner = Thread.currentThread();
      Future<?> interrupter =
          beside(
              () -> {
                gate.awaitReached();
                runner.interrupt();
                return null;
              });

      assertThrows(InterruptedException.class, () -> pool.run(List.of(1, 2)));

      interrupter.get(20, TimeUnit.SECONDS);
      assertEquals(List.of(9), pool.run(List.of(3)));
      assertEquals(1, workers.alive().size());
    }
  }

  private Pool<Integer, Integer> atGate(Gate gate) {
    return pool(
        x -> {
          if (x == 1) {
            gate.pass();
          }
          return x * x;
        });
  }

  @Test
  void theEndOfTheLastWorkerExplainsTheEndOfTheRun() throws Exception {
    Gate gate = new Gate();
    try (Pool<Integer, Integer> pool = builder(Tasks::square).retry(RetryPolicy.never()).open()) {
      pool.add(
          FAKE,
          x -> {
            gate.pass();
            return x;
          });
      Future<List<Integer>> run = beside(() -> pool.run(List.of(1, 2)));
      gate.awaitReached();

      made(0).fail(new IllegalStateException("broken"));

      ExecutionException thrown =
          assertThrows(ExecutionException.class, () -> run.get(20, TimeUnit.SECONDS));
      assertEquals("broken", thrown.getCause().getCause().getMessage());
    }
  }

  @Test
  void theEndOfAWorkerThatTakesNothingMoreIsAwaited() throws Exception {
    Gate gate = new Gate();
    try (Pool<Integer, Integer> pool = builder(Tasks::square).retry(RetryPolicy.never()).open()) {
      PersistentWorker<Integer, Integer> worker =
          pool.add(
              FAKE,
              x -> {
                gate.pass();
                throw new IllegalStateException("broken");
              });
      worker.enqueue(1);
      worker.closeInput();
      gate.awaitReached();
      Future<List<Integer>> run = beside(() -> pool.run(List.of(2)));
      Gate.eventually(() -> made(0).refused.get() > 0, "It is to be offered the input");

      gate.open();

      Throwable thrown =
          assertThrows(ExecutionException.class, () -> run.get(20, TimeUnit.SECONDS)).getCause();
      assertTrue(thrown.getMessage().contains("no worker is left"), thrown.getMessage());
    }
  }
}
