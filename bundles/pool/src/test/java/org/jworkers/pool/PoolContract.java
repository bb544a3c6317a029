package org.jworkers.pool;

import static java.util.stream.IntStream.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jworkers.api.Attempt;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Task;
import org.jworkers.api.WorkerId;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.api.Workers;

/**
 * What a pool does whatever its workers are: the rows H of the contract. Its tasks are in this
 * package, so whoever hosts workers has to offer it for payloads.
 */
@Timeout(60)
public abstract class PoolContract {
  Workers workers;

  /** Where the workers of this test come from. */
  protected abstract Workers open();

  /** What workers to use. */
  protected abstract WorkerSpec spec();

  @BeforeEach
  final void openWorkers() {
    workers = open();
  }

  @AfterEach
  final void closeWorkers() {
    workers.close();
    assertEquals(List.of(), workers.alive());
  }

  final <A, R> Pool<A, R> pool(Task<A, R> task) {
    return Pool.of(workers, task);
  }

  /** A pool whose workers a failure ends. */
  final <A, R> Pool<A, R> mortal(Task<A, R> task) {
    return Pool.builder(workers, task).retry(RetryPolicy.untilWorkersDie()).open();
  }

  static void assertEndedWell(Pool<?, ?> pool, int count) {
    assertEquals(count, pool.workers().size());
    for (PersistentWorker<?, ?> worker : pool.workers()) {
      assertFalse(worker.isAlive(), worker.name());
      assertEquals(Optional.of(false), worker.hasError(), worker.name());
      assertEquals(Optional.empty(), worker.error(), worker.name());
    }
  }

  static void assertEndedBy(Class<? extends Throwable> error, Pool<?, ?> pool, int count) {
    assertEquals(count, pool.workers().size());
    for (PersistentWorker<?, ?> worker : pool.workers()) {
      assertFalse(worker.isAlive(), worker.name());
      assertEquals(Optional.of(true), worker.hasError(), worker.name());
      assertEquals(error, worker.error().orElseThrow().getClass(), worker.name());
    }
  }

  static PoolException assertFails(Pool<Integer, Integer> pool, int... inputs) {
    PoolException failure =
        assertThrows(PoolException.class, () -> pool.run(Arrays.stream(inputs)));
    assertTrue(
        failure.getMessage().startsWith("Pool failed to process the whole input"),
        failure.getMessage());
    return failure;
  }

  static long done(Pool<?, ?> pool) {
    return pool.workers().stream().mapToLong(PersistentWorker::result).sum();
  }

  @Test
  @Tag("H1")
  void runsAllInputsAndReturnsTheirResultsInOrder() throws Exception {
    Pool<Integer, Integer> pool = pool(Tasks::square);
    try (pool) {
      pool.add(spec(), 3);

      List<Integer> results = pool.run(range(0, 10));

      assertEquals(List.of(0, 1, 4, 9, 16, 25, 36, 49, 64, 81), results);
    }
    assertEndedWell(pool, 3);
  }

  @Test
  @Tag("H2")
  void runsTwiceWithTheSameWorkers() throws Exception {
    Set<Integer> results = new HashSet<>();
    Pool<Integer, Integer> pool = pool(Tasks::square);
    try (pool) {
      pool.add(spec(), 3);

      results.addAll(pool.run(range(0, 10)));
      results.addAll(pool.run(range(10, 20)));
    }

    assertEquals(20, results.size());
    assertEquals(20, done(pool));
    assertEndedWell(pool, 3);
  }

  @Test
  @Tag("H3")
  void restartsItsWorkersBetweenRuns() throws Exception {
    Set<Integer> results = new HashSet<>();
    Pool<Integer, Integer> pool = pool(Tasks::square);
    try (pool) {
      pool.add(spec(), 3);
      results.addAll(pool.run(range(0, 10)));
      List<WorkerId> before = pool.workers().stream().map(PersistentWorker::id).toList();

      pool.restartWorkers();

      results.addAll(pool.run(range(10, 20)));
      List<WorkerId> after = pool.workers().stream().map(PersistentWorker::id).toList();
      assertNotEquals(before, after);
    }
    assertEquals(20, results.size());
    assertEquals(10, done(pool));
    assertEndedWell(pool, 3);
  }

  @Test
  @Tag("H3")
  void restartRevivesWorkersThatDied() throws Exception {
    try (Pool<Integer, Integer> pool = mortal(Tasks::failsFromFive)) {
      pool.add(spec(), 2);
      assertFails(pool, 7);

      pool.restartWorkers();

      assertEquals(List.of(1, 4), pool.run(List.of(1, 2)));
    }
  }

  @Test
  @Tag("H4")
  void failsWhenTheTaskAlwaysThrows() {
    Pool<Integer, Integer> pool = mortal(Tasks::fails);
    try (pool) {
      pool.add(spec(), 3);

      PoolException failure = assertFails(pool, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

      assertEquals(List.of(), failure.partialResults());
      assertInstanceOf(Tasks.Planned.class, failure.getCause());
      assertEndedBy(Tasks.Planned.class, pool, 3);
    }
    assertEndedBy(Tasks.Planned.class, pool, 3);
  }

  @Test
  @Tag("H5")
  void keepsWhatWasDoneBeforeAllWorkersDied() {
    Pool<Integer, Integer> pool = mortal(Tasks::failsFromFive);
    try (pool) {
      pool.add(spec(), 3);

      PoolException failure = assertFails(pool, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

      assertEquals(List.of(0, 1, 4, 9, 16), failure.partialResults());
    }
    assertEndedBy(Tasks.Planned.class, pool, 3);
  }

  @Test
  @Tag("H6")
  void anAttemptingTaskCostsNoWorker() throws Exception {
    Pool<Integer, Attempt<Integer>> pool = pool(Task.attempting(Tasks::failsFromFive));
    try (pool) {
      pool.add(spec());

      List<Attempt<Integer>> results = pool.run(List.of(1, 2, 3, 4, 5, 1, 2, 3, 4, 5));

      assertEquals(10, results.size());
      assertInstanceOf(Attempt.Failed.class, results.get(4));
      assertInstanceOf(Attempt.Failed.class, results.get(9));
      assertEquals(2, results.stream().filter(Attempt.Failed.class::isInstance).count());
    }
    assertEndedWell(pool, 1);
  }

  @Test
  @Tag("H7")
  void failsWhenAllWorkersWereTerminated() {
    Pool<Integer, Integer> pool = pool(Tasks::square);
    try (pool) {
      pool.add(spec(), 3);
      pool.workers().forEach(worker -> assertTrue(worker.terminate()));

      PoolException failure = assertFails(pool, 0, 1, 2);

      assertEquals(List.of(), failure.partialResults());
    }
    assertEndedBy(WorkerTerminatedError.class, pool, 3);
  }

  @Test
  @Tag("H9")
  void aFailureOfTheCallerEndsIdleWorkersWell() {
    Pool<Integer, Integer> pool = pool(Tasks::square);

    Tasks.Planned thrown =
        assertThrows(
            Tasks.Planned.class,
            () -> {
              try (pool) {
                pool.add(spec(), 3);
                throw new Tasks.Planned("by the caller");
              }
            });

    assertEquals("by the caller", thrown.getMessage());
    assertEndedWell(pool, 3);
  }

  @Test
  @Tag("H10")
  void runsFewerInputsThanThereAreWorkers() throws Exception {
    Pool<Integer, Integer> pool = pool(Tasks::square);
    try (pool) {
      pool.add(spec(), 3);

      assertEquals(List.of(9), pool.run(List.of(3)));
      assertEquals(List.of(), pool.run(List.<Integer>of()));
    }
    assertEndedWell(pool, 3);
  }

  @Test
  @Tag("H11")
  void retriesAnInputUntilTheWorkersAreDead() {
    for (Task<Integer, Integer> task :
        List.<Task<Integer, Integer>>of(Tasks::reciprocal, Tasks::reciprocalSlowly)) {
      Pool<Integer, Integer> pool = mortal(task);
      try (pool) {
        pool.add(spec(), 3);

        PoolException failure = assertFails(pool, 0, 1, 2);

        assertEquals(List.of(60, 30), failure.partialResults());
        assertEquals(1, failure.failures().size());
        assertEquals(0, failure.failures().get(0).index());
        assertEquals(0, failure.failures().get(0).input());
        assertEquals(3, failure.failures().get(0).errors().size());
      }
      assertEndedBy(ArithmeticException.class, pool, 3);
    }
  }

  @Test
  @Tag("H12")
  void inputsQueuedBehindABadOneGoToTheOthers() {
    Pool<Integer, Integer> pool =
        Pool.<Integer, Integer>builder(workers, Tasks::reciprocal)
            .retry(RetryPolicy.untilWorkersDie())
            .prefetch(1)
            .open();
    try (pool) {
      pool.add(spec(), 3);

      PoolException failure = assertFails(pool, 0, 1, 2, 3, 4, 5);

      assertEquals(List.of(60, 30, 20, 15, 12), failure.partialResults());
    }
    assertEndedBy(ArithmeticException.class, pool, 3);
  }

  @Test
  @Tag("H13")
  void theOthersDoTheInputsOfAWorkerThatDied() throws Exception {
    Pool<Integer, Integer> pool = mortal(Tasks::square);
    try (pool) {
      pool.add(spec(), Tasks::fails);
      pool.add(spec(), 2);

      assertEquals(List.of(0, 1, 4, 9, 16, 25), pool.run(range(0, 6)));
    }
    assertOnlyFirstFailed(pool);
  }

  @Test
  @Tag("H14")
  void withoutRetryARunReturnsWithoutTheInputsThatFailed() throws Exception {
    Pool<Integer, Integer> pool =
        Pool.<Integer, Integer>builder(workers, Tasks::square).retry(RetryPolicy.never()).open();
    try (pool) {
      pool.add(spec(), Tasks::fails);
      pool.add(spec(), 2);

      assertEquals(List.of(1, 4), pool.run(range(0, 3)));
    }
    assertOnlyFirstFailed(pool);
  }

  @Test
  @Tag("D4")
  void aPoisonInputCostsNothingButItself() throws Exception {
    try (Pool<Integer, Integer> pool = pool(Tasks::reciprocal)) {
      pool.add(spec(), 3);

      PoolException failure = assertFails(pool, 1, 2, 3, 0, 4, 5, 6, 10);

      assertEquals(List.of(60, 30, 20, 15, 12, 10, 6), failure.partialResults());
      assertEquals(1, failure.failures().size());
      assertEquals(3, failure.failures().get(0).index());
      assertEquals(3, failure.failures().get(0).errors().size());
      assertInstanceOf(ArithmeticException.class, failure.failures().get(0).error());
      assertEquals(List.of(60, 30), pool.run(List.of(1, 2)));
      assertEquals(3, workers.alive().size());
    }
  }

  @Test
  @Tag("J4")
  void anInputThatFailedIsTriedAgainByAnotherWorker() throws Exception {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(spec(), Tasks::fails);
      pool.add(spec());

      assertEquals(List.of(0, 1, 4, 9, 16, 25), pool.run(range(0, 6)));
    }
  }

  @Test
  @Tag("H15")
  void survivorsOfOneRunDoTheNext() throws Exception {
    Pool<Integer, Integer> pool = mortal(Tasks::square);
    List<Integer> results = new ArrayList<>();
    try (pool) {
      pool.add(spec(), Tasks::fails);
      pool.add(spec(), 2);

      results.addAll(pool.run(range(0, 3)));

      List<PersistentWorker<Integer, Integer>> between = pool.workers();
      assertTrue(between.get(0).await(Duration.ofSeconds(20)));
      assertEquals(Optional.of(true), between.get(0).hasError());
      for (PersistentWorker<Integer, Integer> survivor : between.subList(1, 3)) {
        assertTrue(survivor.isAlive());
        assertNotEquals(Optional.of(true), survivor.hasError());
      }

      results.addAll(pool.run(range(3, 6)));
    }
    assertEquals(List.of(0, 1, 4, 9, 16, 25), results);
    assertOnlyFirstFailed(pool);
  }

  private static void assertOnlyFirstFailed(Pool<?, ?> pool) {
    List<? extends PersistentWorker<?, ?>> all = pool.workers();
    assertEquals(3, all.size());
    assertEquals(Tasks.Planned.class, all.get(0).error().orElseThrow().getClass());
    assertEquals(Optional.of(false), all.get(1).hasError());
    assertEquals(Optional.of(false), all.get(2).hasError());
  }

  @Test
  @Tag("H16")
  void namesAndNumbersItsWorkers() {
    try (Pool<Integer, Integer> pool =
        Pool.<Integer, Integer>builder(workers, Tasks::square).name("squares").open()) {
      pool.add(spec(), 2);
      pool.add(spec().plain().withName(Optional.of("own")).withUserId("mine"));

      List<PersistentWorker<Integer, Integer>> all = pool.workers();
      assertEquals("squares", pool.name());
      assertEquals("squares worker 0", all.get(0).name());
      assertEquals(0, all.get(0).userId());
      assertEquals("squares worker 1", all.get(1).name());
      assertEquals(1, all.get(1).userId());
      assertEquals("own", all.get(2).name());
      assertEquals("mine", all.get(2).userId());
    }
  }

  @Test
  @Tag("H16")
  void addsAWorkerThatRunsATaskOfItsOwn() throws Exception {
    try (Pool<Integer, Integer> pool = pool(Tasks::fails)) {
      pool.add(spec(), Tasks::square);

      assertEquals(List.of(4), pool.run(List.of(2)));
    }
  }

  @Test
  @Tag("H17")
  void takesInAWorkerThatWasStartedElsewhere() throws Exception {
    PersistentWorker<Integer, Integer> worker =
        workers.startPersistent(
            spec().plain().withName(Optional.of("elsewhere")), (Task<Integer, Integer>) x -> -x);
    worker.enqueue(1);
    Pool<Integer, Integer> pool = pool(Tasks::square);
    try (pool) {
      pool.attach(worker);
      pool.attach(worker);

      assertEquals(List.of(worker), pool.workers());
      assertEquals(List.of(-2, -3), pool.run(List.of(2, 3)));
    }
    assertFalse(worker.isAlive());
    assertEquals(3, worker.result());
  }

  @Test
  @Tag("H18")
  void takesInputsFromAnySource() throws Exception {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(spec(), 2);
      AtomicInteger closed = new AtomicInteger();
      Iterator<Integer> left = List.of(1, 2, 3).iterator();

      assertEquals(List.of(1, 4), pool.run(List.of(1, 2)));
      assertEquals(List.of(1, 4), pool.run(List.of(1, 2).iterator()));
      assertEquals(List.of(1, 4), pool.run(Stream.of(1, 2).onClose(closed::incrementAndGet)));
      assertEquals(1, closed.get());
      assertEquals(List.of(1, 4), pool.run(range(1, 3)));
      assertEquals(
          List.of(1, 4, 9),
          pool.run(worker -> left.hasNext() ? Optional.of(left.next()) : Optional.empty()));
      assertEquals(List.of(121, 484), pool.run(List.of(1, 2, 3), List.of(10, 20), (x, y) -> x + y));
    }
  }

  @Test
  @Tag("H18")
  void asksAFunctionForTheInputOfTheWorkerThatIsReady() throws Exception {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(spec(), 2);
      Set<PersistentWorker<Integer, Integer>> asked = new HashSet<>();
      AtomicInteger left = new AtomicInteger(4);

      pool.run(
          worker -> {
            asked.add(worker);
            return left.getAndDecrement() > 0 ? Optional.of(1) : Optional.empty();
          });

      assertEquals(Set.copyOf(pool.workers()), asked);
    }
  }

  @Test
  @Tag("H19")
  void aDispatchFunctionDecidesWhoGetsAnInput() throws Exception {
    List<String> given = new ArrayList<>();
    Pool<Integer, Integer> pool =
        Pool.<Integer, Integer>builder(workers, Tasks::square)
            .dispatch((worker, input) -> worker.userId().equals(input % 2))
            .listener(
                new PoolListener<>() {
                  @Override
                  public void enqueued(
                      PersistentWorker<Integer, Integer> worker, long index, Integer input) {
                    given.add(worker.userId() + ":" + input);
                  }
                })
            .open();
    try (pool) {
      pool.add(spec(), 2);

      assertEquals(List.of(1, 9, 0, 25, 4), pool.run(List.of(1, 3, 0, 5, 2)));
    }
    assertEquals(
        Set.of("1:1", "1:3", "0:0", "1:5", "0:2"), new HashSet<>(given), "each by its own");
    assertEquals(5, given.size());
  }

  @Test
  @Tag("H19")
  void anInputThatEveryWorkerRefusesEndsTheRun() {
    Pool<Integer, Integer> pool =
        Pool.<Integer, Integer>builder(workers, Tasks::square)
            .dispatch((worker, input) -> input != 3)
            .open();
    try (pool) {
      pool.add(spec(), 2);

      PoolException failure = assertFails(pool, 1, 2, 3, 4);

      assertEquals(List.of(1, 4), failure.partialResults());
      assertTrue(failure.getMessage().contains("no worker that is left takes the next input"));
    }
  }

  @Test
  @Tag("H21")
  void collectsNothingIfNotAskedTo() throws Exception {
    Pool<Integer, Integer> pool =
        Pool.<Integer, Integer>builder(workers, Tasks::failsFromFive).returnResults(false).open();
    try (pool) {
      pool.add(spec(), 2);

      assertNull(pool.run(range(0, 5)));
      assertNull(assertFails(pool, 1, 7).partialResults());
    }
    assertEquals(2, pool.workers().size());
  }

  @Test
  void nullIsAnInputAndAResult() throws Exception {
    try (Pool<Integer, Integer> pool = pool(Tasks::orNull);
        Pool<Integer, Boolean> nulls = pool((Task<Integer, Boolean>) x -> x == null)) {
      pool.add(spec(), 2);
      nulls.add(spec());

      assertEquals(Arrays.asList(1, null, 3), pool.run(List.of(1, 2, 3)));
      assertEquals(List.of(true, false), nulls.run(Arrays.asList(null, 1)));
    }
  }

  @Test
  @Tag("H25")
  void listsItsWorkersAlsoWhenClosed() throws Exception {
    Pool<Integer, Integer> pool = pool(Tasks::square);
    PersistentWorker<Integer, Integer> worker;
    try (pool) {
      worker = pool.add(spec());
      pool.run(range(0, 3));
    }

    assertSame(worker, pool.workers().get(0));
    assertEquals(3, worker.result());
  }

  @Test
  @Tag("H26")
  void takesInputsOnlyWhenAWorkerIsReady() throws Exception {
    int prefetch = 2;
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger finished = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Pool<Integer, Integer> pool =
        Pool.<Integer, Integer>builder(workers, Tasks::square)
            .prefetch(prefetch)
            .listener(
                new PoolListener<>() {
                  @Override
                  public void finished(
                      PersistentWorker<Integer, Integer> worker, long index, Integer result) {
                    finished.incrementAndGet();
                  }
                })
            .open();
    try (pool) {
      pool.add(spec(), 3);

      pool.run(
          worker -> {
            int open = taken.incrementAndGet() - finished.get();
            most.accumulateAndGet(open, Math::max);
            return taken.get() <= 500 ? Optional.of(1) : Optional.empty();
          });
    }

    assertEquals(500, finished.get());
    assertEquals(3 * (1 + prefetch), most.get());
  }
}
