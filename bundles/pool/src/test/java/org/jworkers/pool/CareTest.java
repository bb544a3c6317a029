package org.jworkers.pool;

import static java.util.stream.IntStream.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.thread.Threads.thread;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Task;
import org.jworkers.api.TaskContext;
import org.jworkers.api.WorkOrigin;
import org.jworkers.api.WorkerLifecycle;
import org.jworkers.api.WorkerLostException;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.Workers;

/** How a pool keeps itself in order. */
class CareTest extends FakePool {

  /** A task that dies with its worker at zero. */
  private Task<Integer, Integer> deadlyAtZero() {
    return x -> {
      if (x == 0) {
        workers.made().stream().filter(FakeWorker::isChild).forEach(FakeWorker::kill);
      }
      return x * x;
    };
  }

  private static ItemFailure only(PoolException failure) {
    assertEquals(1, failure.failures().size());
    return failure.failures().get(0);
  }

  @Test
  @Tag("J1")
  void anItemThatTakesTooLongFailsAndItsWorkerLivesIfItObeys() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    try (Pool<Integer, Integer> pool =
        builder(
                (Integer x) -> {
                  if (x == 0) {
                    try {
                      new CountDownLatch(1).await();
                    } finally {
                      stopped.countDown();
                    }
                  }
                  return x * x;
                })
            .retry(RetryPolicy.attempts(1))
            .prefetch(3)
            .itemTimeout(Duration.ofSeconds(2))
            .open()) {
      pool.add(FAKE);

      PoolException failure = assertThrows(PoolException.class, () -> pool.run(range(0, 6)));

      assertEquals(List.of(1, 4, 9, 16, 25), failure.partialResults());
      assertInstanceOf(TimeoutFailure.class, only(failure).error());
      assertTrue(only(failure).error().getMessage().contains("input 0 took longer than PT2S"));
      assertTrue(stopped.await(30, TimeUnit.SECONDS), "the work really stopped");
      assertEquals(1, workers.made().size());
      assertTrue(made(0).isAlive());
    }
  }

  @Test
  @Tag("J1")
  void aWorkerThatDoesNotObeyIsEndedAndReplaced() throws Exception {
    Gate gate = new Gate();
    try (Pool<Integer, Integer> pool =
        builder(
                (Integer x) -> {
                  if (x == 0) {
                    gate.passStubbornly();
                  }
                  return x * x;
                })
            .retry(RetryPolicy.attempts(1))
            .itemTimeout(Duration.ofSeconds(2))
            .open()) {
      PersistentWorker<Integer, Integer> first = pool.add(FAKE);

      PoolException failure = assertThrows(PoolException.class, () -> pool.run(range(0, 4)));

      assertEquals(List.of(1, 4, 9), failure.partialResults());
      assertInstanceOf(TimeoutFailure.class, only(failure).error());
      assertFalse(first.isAlive());
      assertNotSame(first, pool.workers().get(0));
      assertEquals(first.name(), pool.workers().get(0).name());
      gate.open();
    }
  }

  @Test
  @Tag("J3")
  @Tag("D4")
  void anInputThatKillsIsQuarantinedAndTheDeadAreReplaced() throws Exception {
    try (Pool<Integer, Integer> pool = pool(deadlyAtZero())) {
      pool.add(FAKE, 2);

      PoolException failure = assertThrows(PoolException.class, () -> pool.run(range(0, 8)));

      assertEquals(List.of(1, 4, 9, 16, 25, 36, 49), failure.partialResults());
      assertEquals(3, only(failure).errors().size());
      assertInstanceOf(WorkerLostException.class, only(failure).error());
      Gate.eventually(() -> workers.alive().size() == 2, "Both places are to be filled again");
      assertEquals(5, workers.made().size());
    }
  }

  @Test
  @Tag("J3")
  void aPoolWhoseBudgetIsUsedUpSaysSoWithTheDeaths() {
    try (Pool<Integer, Integer> pool =
        builder(deadlyAtZero())
            .restarts(new RestartBudget(2, Duration.ofMinutes(10), Duration.ZERO))
            .retry(RetryPolicy.attempts(100))
            .open()) {
      pool.add(FAKE);

      PoolException failure = assertThrows(PoolException.class, () -> pool.run(List.of(0)));

      assertTrue(
          failure.getMessage().contains("its restart budget of 2 in PT10M is used up"),
          failure.getMessage());
      assertEquals(3, failure.getSuppressed().length);
      assertInstanceOf(WorkerLostException.class, failure.getSuppressed()[0]);
      assertEquals(3, workers.made().size());
    }
  }

  @Test
  @Tag("J3")
  void aReplacementThatCannotBeStartedCountsToo() {
    try (Pool<Integer, Integer> pool =
        builder(deadlyAtZero())
            .restarts(new RestartBudget(3, Duration.ofMinutes(10), Duration.ZERO))
            .open()) {
      pool.add(FAKE);
      workers.refuse("Pool worker 0", new WorkerStartException("no more memory"));

      PoolException failure = assertThrows(PoolException.class, () -> pool.run(List.of(0)));

      assertTrue(failure.getMessage().contains("is used up"), failure.getMessage());
      assertEquals(1, workers.made().size());
    }
  }

  @Test
  @Tag("J3")
  void aWorkerThatDiesBetweenRunsIsReplaced() throws Exception {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(FAKE);
      made(0).kill();

      assertEquals(List.of(4), pool.run(List.of(2)));
      assertEquals(2, workers.made().size());
    }
  }

  @Test
  @Tag("J3")
  void aWorkerThatWasTerminatedIsNotReplaced() {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(FAKE).terminate();

      assertThrows(PoolException.class, () -> pool.run(List.of(2)));
      assertEquals(1, workers.made().size());
    }
  }

  /** Counts its starts in this JVM. */
  private static final class NoModel implements WorkerLifecycle {
    private static final long serialVersionUID = 1L;
    private static final AtomicInteger STARTS = new AtomicInteger();

    @Override
    public void started(TaskContext context) {
      STARTS.incrementAndGet();
      throw new IllegalStateException("no model to load");
    }
  }

  @Test
  @Tag("J8")
  void anInitializerThatFailsCountsAgainstTheBudgetAndNotAgainstTheInput() {
    NoModel.STARTS.set(0);
    try (Workers real = Workers.open();
        Pool<Integer, Integer> pool =
            Pool.builder(real, Tasks::square)
                .restarts(new RestartBudget(2, Duration.ofMinutes(10), Duration.ZERO))
                .open()) {
      pool.add(thread().lifecycle(new NoModel()));

      PoolException failure = assertThrows(PoolException.class, () -> pool.run(List.of(2)));

      assertTrue(failure.getMessage().contains("is used up"), failure.getMessage());
      assertEquals(List.of(), failure.failures());
      assertEquals(3, failure.getSuppressed().length);
      assertEquals("no model to load", failure.getSuppressed()[0].getMessage());
      assertEquals(3, NoModel.STARTS.get());
    }
  }

  @Test
  @Tag("J4")
  void triesAgainOnlyAfterErrorsThatThePolicyNames() {
    AtomicInteger calls = new AtomicInteger();
    try (Pool<Integer, Integer> pool =
        builder(
                (Integer x) -> {
                  calls.incrementAndGet();
                  return 60 / x;
                })
            .retry(
                RetryPolicy.attempts(5).onlyAfter(error -> !(error instanceof ArithmeticException)))
            .open()) {
      pool.add(FAKE);

      PoolException failure = assertThrows(PoolException.class, () -> pool.run(List.of(0)));

      assertEquals(1, only(failure).errors().size());
      assertEquals(1, calls.get());
    }
  }

  @Test
  @Tag("J4")
  void restsBeforeItTriesAgain() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    try (Pool<Integer, Integer> pool =
        builder(
                (Integer x) -> {
                  if (calls.incrementAndGet() < 3) {
                    throw new Tasks.Planned("not yet");
                  }
                  return x;
                })
            .retry(RetryPolicy.attempts(3).pausing(Duration.ofMillis(20), Duration.ofMillis(30)))
            .open()) {
      pool.add(FAKE);
      long start = System.nanoTime();

      assertEquals(List.of(7), pool.run(List.of(7)));

      assertTrue(System.nanoTime() - start >= Duration.ofMillis(50).toNanos(), "20 and 30 ms");
    }
  }

  @Test
  @Tag("J4")
  void pausesDoubleUpToTheLongest() {
    RetryPolicy.Again again =
        RetryPolicy.attempts(9).pausing(Duration.ofMillis(10), Duration.ofMillis(35)).again();

    assertEquals(Duration.ofMillis(10), again.pause(1));
    assertEquals(Duration.ofMillis(20), again.pause(2));
    assertEquals(Duration.ofMillis(35), again.pause(3));
    assertEquals(Duration.ofMillis(35), again.pause(1000));
    assertEquals(Duration.ZERO, RetryPolicy.attempts(3).again().pause(2));
  }

  @Test
  @Tag("J9")
  void aWorkerIsRelievedAfterSoManyInputs() throws Exception {
    Set<String> threads = ConcurrentHashMap.newKeySet();
    try (Pool<Integer, Integer> pool =
        builder(
                (Integer x) -> {
                  threads.add(Thread.currentThread().getName());
                  return x * x;
                })
            .recycle(RecyclePolicy.afterItems(10))
            .open()) {
      pool.add(FAKE, 2);

      List<Integer> results = pool.run(untilThereWere(5));

      assertEquals(range(1, results.size() + 1).map(Tasks::square).boxed().toList(), results);
      assertTrue(workers.made().size() > 4, workers.made().size() + " made");
      Gate.eventually(() -> workers.alive().size() <= 4, "The relieved are to end");
    }
    for (FakeWorker<?, ?> worker : workers.made()) {
      assertFalse(worker.isAlive());
      boolean neverBegan = worker.lastCounter() == 0; // it came too late, and was terminated
      assertTrue(neverBegan || !worker.outcome().orElseThrow().hasError(), worker.name());
    }
  }

  @Test
  @Tag("J9")
  void aWorkerIsRelievedWhenItIsOld() throws Exception {
    try (Pool<Integer, Integer> pool =
        builder(Tasks::reciprocalSlowly)
            .recycle(RecyclePolicy.afterItems(1000).orAge(Duration.ofMillis(1)))
            .open()) {
      pool.add(FAKE);

      pool.run(untilThereWere(2));

      assertTrue(workers.made().size() > 1, workers.made().size() + " made");
    }
  }

  @Test
  @Tag("J9")
  void aFreshWorkerIsNotForgottenWhenTheOneToBeRelievedDies() throws Exception {
    try (Pool<Integer, Integer> pool =
        builder(
                (Integer x) -> {
                  if (x % 2 == 0) {
                    Gate.eventually(this::isFreshOneKnown, "A fresh worker is to come");
                    workers.made().stream().filter(FakeWorker::isChild).forEach(FakeWorker::kill);
                  }
                  return x * x;
                })
            .recycle(RecyclePolicy.afterItems(1))
            .retry(RetryPolicy.attempts(1))
            .restarts(RestartBudget.of(100, Duration.ofMinutes(1)))
            .prefetch(1)
            .open()) {
      pool.add(FAKE);

      PoolException deaths = assertThrows(PoolException.class, () -> pool.run(range(1, 21)));

      assertEquals(10, deaths.failures().size());
      for (ItemFailure death : deaths.failures()) {
        assertInstanceOf(WorkerLostException.class, death.error());
      }
      Gate.eventually(() -> workers.alive().size() <= 2, "The others are to end");
    }
  }

  /** Whether a second worker lives, and the helper that started it has told the pool of it. */
  private boolean isFreshOneKnown() {
    return workers.alive().size() > 1
        && Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().contains(" helper-"))
            .allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING);
  }

  /** Inputs until so many workers were made: fresh ones come in their own time. */
  private Stream<Integer> untilThereWere(int count) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    return Stream.iterate(
        1, x -> workers.made().size() < count && System.nanoTime() < end, x -> x + 1);
  }

  @Test
  void badNumbersAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> RestartBudget.of(-1, Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> RecyclePolicy.afterItems(0));
    assertThrows(
        IllegalArgumentException.class, () -> builder(Tasks::square).itemTimeout(Duration.ZERO));
    assertThrows(IllegalArgumentException.class, () -> builder(Tasks::square).spares(-1));
    assertThrows(
        IllegalArgumentException.class,
        () -> RetryPolicy.attempts(2).pausing(Duration.ofSeconds(2), Duration.ofSeconds(1)));
  }

  @Test
  @Tag("J1")
  void aSubmittedInputHasAsMuchTimeAsAnyOther() throws Exception {
    try (Pool<Integer, Integer> pool =
        builder(
                (Integer x) -> {
                  new CountDownLatch(1).await();
                  return x;
                })
            .retry(RetryPolicy.attempts(1))
            .itemTimeout(Duration.ofMillis(50))
            .open()) {
      pool.add(FAKE);
      Future<Integer> future = pool.submit(1);

      assertInstanceOf(
          TimeoutFailure.class,
          assertThrows(ExecutionException.class, () -> future.get(30, TimeUnit.SECONDS))
              .getCause());
    }
  }

  @Test
  @Tag("J11")
  void anErrorTellsItsWorkerAndWhoHandedTheInputIn() {
    try (Pool<Integer, Integer> pool =
        builder((Integer x) -> 60 / x).retry(RetryPolicy.attempts(1)).open()) {
      PersistentWorker<Integer, Integer> worker = pool.add(FAKE);

      PoolException ofRun = assertThrows(PoolException.class, () -> pool.run(List.of(0)));
      assertOrigin(worker, only(ofRun).error());

      PoolException ofStream =
          assertThrows(PoolException.class, () -> pool.stream(List.of(0)).toList());
      assertOrigin(worker, only(ofStream).error());

      Future<Integer> future = pool.submit(0);
      assertOrigin(worker, assertThrows(ExecutionException.class, future::get).getCause());
    }
  }

  private static void assertOrigin(PersistentWorker<?, ?> worker, Throwable error) {
    assertInstanceOf(ArithmeticException.class, error);
    WorkOrigin origin = WorkOrigin.of(error).get(0);
    assertEquals(worker.name(), origin.worker());
    assertEquals(worker.id(), origin.id());
    assertTrue(
        Arrays.stream(origin.getStackTrace())
            .anyMatch(frame -> frame.getClassName().equals(CareTest.class.getName())));
  }

  @Test
  @Tag("J11")
  void anErrorThatIsThrownForEverDoesNotGrow() {
    ArithmeticException always = new ArithmeticException("always the same");
    try (Pool<Integer, Object> pool =
        builder(
                (Integer x) -> {
                  throw always;
                })
            .retry(RetryPolicy.attempts(1))
            .open()) {
      pool.add(FAKE);

      assertThrows(PoolException.class, () -> pool.run(range(0, 100)));

      assertEquals(3, WorkOrigin.of(always).size());
    }
  }

  /** Opens with one worker and one spare, after which no worker can be started. */
  private Pool<Integer, Integer> poolWithASpare(RecyclePolicy recycle, Gate starts)
      throws InterruptedException {
    Pool<Integer, Integer> pool = builder(Tasks::square).recycle(recycle).spares(1).open();
    pool.add(FAKE);
    Gate.eventually(() -> workers.made().size() == 2, "A spare is to be started");
    workers.beforeStart = starts::passStubbornly;
    return pool;
  }

  @Test
  @Tag("J15")
  void aSpareTakesThePlaceOfTheDead() throws Exception {
    Gate starts = new Gate();
    try (Pool<Integer, Integer> pool = poolWithASpare(RecyclePolicy.never(), starts)) {
      made(0).kill();

      assertEquals(List.of(49), pool.run(List.of(7)));

      assertSame(made(1), pool.workers().get(0));
      starts.awaitReached(); // the next spare
      starts.open();
    }
    Gate.eventually(() -> workers.alive().isEmpty(), "Spares are to end with the pool");
  }

  @Test
  @Tag("J15")
  @Tag("J9")
  void aSpareRelieves() throws Exception {
    Gate starts = new Gate();
    try (Pool<Integer, Integer> pool = poolWithASpare(RecyclePolicy.afterItems(10), starts)) {
      long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();

      pool.run(
          Stream.iterate(
              1, x -> pool.workers().get(0) != made(1) && System.nanoTime() < end, x -> x + 1));

      assertSame(made(1), pool.workers().get(0));
      starts.open();
    }
  }

  @Test
  @Tag("J15")
  void aSpareIsThereForWhoAddsAWorker() throws Exception {
    Gate starts = new Gate();
    try (Pool<Integer, Integer> pool = poolWithASpare(RecyclePolicy.never(), starts)) {
      PersistentWorker<Integer, Integer> added = pool.add(FAKE);

      assertSame(made(1), added);
      assertEquals("Pool worker 1", added.name());
      starts.open();
    }
  }

  @Test
  @Tag("J15")
  void aDeadSpareIsNotHandedOut() throws Exception {
    Gate starts = new Gate();
    try (Pool<Integer, Integer> pool = poolWithASpare(RecyclePolicy.never(), starts)) {
      made(1).kill();
      starts.open();

      assertTrue(pool.add(FAKE).isAlive());
    }
  }

  @Test
  @Tag("J15")
  void aSpareHasDoneNothingBeforeItIsTaken() throws Exception {
    Gate starts = new Gate();
    try (Pool<Integer, Integer> pool = poolWithASpare(RecyclePolicy.never(), starts)) {
      pool.add(FAKE);
      long before = made(1).lastCounter();

      assertEquals(List.of(1, 4, 9), pool.run(List.of(1, 2, 3)));

      assertTrue(before >= 1 && before <= 200, "A spare is to have done nothing, not " + before);
      starts.open();
    }
  }

  @Test
  @Tag("J15")
  void aSpareForWhichSomebodyWaitsHasDoneNothingOnce() throws Exception {
    Gate starts = new Gate();
    Thread own = Thread.currentThread();
    workers.beforeStart =
        () -> {
          if (Thread.currentThread() != own) {
            starts.passStubbornly();
          }
        };
    try (Pool<Integer, Integer> pool = builder(Tasks::square).spares(1).open()) {
      pool.add(FAKE);
      starts.awaitReached(); // the spare
      Thread taker = new Thread(() -> pool.add(FAKE), "taker");
      taker.start();
      Gate.eventually(() -> taker.getState() == Thread.State.WAITING, "It is to wait for one");

      starts.open();
      taker.join();

      assertEquals(1, made(1).lastCounter());
    }
  }
}
