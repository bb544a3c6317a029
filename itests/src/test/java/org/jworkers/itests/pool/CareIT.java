package org.jworkers.itests.pool;

import static java.util.stream.IntStream.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.process.Processes.process;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jworkers.api.PayloadException;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.WorkOrigin;
import org.jworkers.api.WorkerLostException;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.Soon;
import org.jworkers.pool.ItemFailure;
import org.jworkers.pool.Pool;
import org.jworkers.pool.PoolException;
import org.jworkers.pool.RecyclePolicy;
import org.jworkers.pool.RetryPolicy;
import org.jworkers.pool.TimeoutFailure;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Unwilling;

/** A pool of child JVMs to which everything happens. */
@Timeout(180)
@ExtendWith(NothingLeft.class)
class CareIT {

  private static int fate(int input) throws Exception {
    switch (input) {
      case 3 -> throw new IllegalStateException("planned");
      case 5 -> Runtime.getRuntime().halt(7);
      case 7 -> hang();
      default -> {
        return input;
      }
    }
    return -1;
  }

  /** Does not obey. */
  private static void hang() {
    while (true) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException ignoredOnPurpose) {
        // Stubborn.
      }
    }
  }

  private static long pid(int input) {
    return ProcessHandle.current().pid();
  }

  @Test
  @Tag("J1")
  @Tag("J3")
  @Tag("D4")
  void aBadInputCostsNothingButItself() {
    try (Workers workers = Workers.open();
        Pool<Integer, Integer> pool =
            Pool.<Integer, Integer>builder(workers, CareIT::fate)
                .retry(RetryPolicy.attempts(2))
                .itemTimeout(Duration.ofSeconds(3))
                .open()) {
      pool.add(process(), 2);

      PoolException failure = assertThrows(PoolException.class, () -> pool.run(range(0, 20)));

      assertEquals(17, failure.<Integer>partialResults().size());
      List<ItemFailure> failures = failure.failures();
      assertEquals(List.of(3L, 5L, 7L), failures.stream().map(ItemFailure::index).toList());
      assertInstanceOf(IllegalStateException.class, failures.get(0).error());
      WorkerLostException lost =
          assertInstanceOf(WorkerLostException.class, failures.get(1).error());
      assertEquals(7, lost.death().exitValue().orElseThrow());
      assertInstanceOf(TimeoutFailure.class, failures.get(2).error());
      failures.forEach(one -> assertEquals(2, one.errors().size(), one.toString()));
    }
  }

  static List<RecyclePolicy> policies() {
    return List.of(RecyclePolicy.afterItems(50), RecyclePolicy.never().orMemory(1 << 20));
  }

  @ParameterizedTest
  @MethodSource("policies")
  @Tag("J9")
  void workersAreRelievedByNewProcesses(RecyclePolicy policy) throws Exception {
    try (Workers workers = Workers.open();
        Pool<Integer, Long> pool =
            Pool.<Integer, Long>builder(workers, CareIT::pid).recycle(policy).prefetch(0).open()) {
      pool.add(process());
      long first = pool.workers().get(0).pid();

      try (var results = pool.stream(range(0, 100_000))) {
        long other = results.filter(pid -> pid != first).findFirst().orElseThrow();
        assertNotEquals(first, other);
      }
    }
  }

  /** Terminated is terminated, also if that took a kill. */
  @Test
  @Tag("H15")
  void aWorkerThatSomebodyHasKilledIsNotReplaced(@TempDir Path folder) throws Exception {
    try (Workers workers = Workers.open();
        Pool<String, Object> pool = Pool.of(workers, Loops.STUBBORN)) {
      PersistentWorker<String, Object> worker = pool.add(process());
      String never = folder.resolve("never").toString();
      CompletableFuture<List<Object>> run = CompletableFuture.supplyAsync(() -> run(pool, never));
      Soon.until(worker::progress, () -> worker.progress().isPresent());

      assertTrue(worker.terminate(Duration.ZERO, true));

      Throwable end =
          assertThrows(ExecutionException.class, () -> run.get(60, TimeUnit.SECONDS)).getCause();
      assertTrue(end.getMessage().contains("no worker is left"), end::toString);
      assertEquals(List.of(worker), pool.workers());
    }
  }

  @Test
  @Tag("D2")
  @Tag("J11")
  void anErrorThatCannotTravelWholeTellsWhatItCanAndWhereItComesFrom() {
    try (Workers workers = Workers.open();
        Pool<Object, Object> pool =
            Pool.builder(workers, Unwilling.FAIL).retry(RetryPolicy.attempts(1)).open()) {
      pool.add(process());

      PoolException failure = assertThrows(PoolException.class, () -> pool.run(List.of(1)));

      Throwable error = failure.failures().get(0).error();
      assertEquals("a part is stuck", error.getMessage());
      assertEquals("too much dust", error.getCause().getMessage());
      assertEquals(pool.workers().get(0).id(), WorkOrigin.of(error).get(0).id());
    }
  }

  @Test
  @Tag("J15")
  void aSpareIsReadyInTheTimeOfAMessage() throws Exception {
    try (Workers workers = Workers.open();
        Pool<Integer, Long> pool =
            Pool.<Integer, Long>builder(workers, CareIT::pid).spares(1).open()) {
      long cold = nanosToAdd(pool);
      Soon.until(workers::alive, () -> workers.alive().size() == 2);
      List<Long> there = workers.alive().stream().map(worker -> worker.pid()).toList();

      long warm = nanosToAdd(pool);

      assertTrue(there.contains(pool.workers().get(1).pid()), there::toString);
      assertTrue(warm < cold / 4, warm + " ns, and without a spare " + cold);
      assertEquals(2, pool.run(range(0, 2)).size());
    }
  }

  private static long nanosToAdd(Pool<?, ?> pool) {
    long start = System.nanoTime();
    pool.add(process());
    return System.nanoTime() - start;
  }

  @Test
  @Tag("J6")
  void aCallTravelsIfItIsSerializable() throws Exception {
    try (Workers workers = Workers.open();
        Pool<Integer, Integer> pool = Pool.of(workers, CareIT::fate)) {
      pool.add(process(), 2);
      ExecutorService executor = pool.asExecutorService();
      Callable<Long> call = (Callable<Long> & Serializable) () -> pid(0);

      List<Long> pids = pids(executor.invokeAll(List.of(call, call, call)));
      Future<Long> cannotTravel = executor.submit(() -> 7L);

      List<Long> theirs = pool.workers().stream().map(worker -> worker.pid()).toList();
      assertTrue(
          theirs.containsAll(pids),
          pids.stream().map(String::valueOf).collect(Collectors.joining()));
      ExecutionException refusal =
          assertThrows(ExecutionException.class, () -> cannotTravel.get(60, TimeUnit.SECONDS));
      assertInstanceOf(PayloadException.class, refusal.getCause());
      assertTrue(theirs.contains(executor.invokeAny(List.of(call, call))));
    }
  }

  private static <R> List<R> run(Pool<String, R> pool, String input) {
    try {
      return pool.run(List.of(input));
    } catch (InterruptedException nobodyDoes) {
      throw new IllegalStateException(nobodyDoes);
    }
  }

  private static List<Long> pids(List<Future<Long>> futures) throws Exception {
    List<Long> pids = new java.util.ArrayList<>();
    for (Future<Long> future : futures) {
      pids.add(future.get());
    }
    return pids;
  }
}
