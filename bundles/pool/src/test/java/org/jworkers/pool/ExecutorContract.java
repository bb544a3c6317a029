package org.jworkers.pool;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;

/** What the JDK says of executors, for pools whose workers are threads of this JVM. */
@Tag("J6")
@Timeout(60)
abstract class ExecutorContract {
  private Workers workers;
  private Pool<Integer, Integer> pool;
  private ExecutorService executor;
  private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());

  abstract Workers open();

  abstract WorkerSpec spec();

  @BeforeEach
  void openPool() {
    workers = open();
    pool = Pool.of(workers, Tasks::square);
    pool.add(spec(), 2);
    executor = pool.asExecutorService();
  }

  @AfterEach
  void closePool() throws InterruptedException {
    pool.close();
    workers.close();
    assertTrue(executor.isTerminated(), "with its pool it ends");
    for (Thread thread : threads) {
      thread.join(20_000);
      assertFalse(thread.isAlive(), "a helper of the test is left");
    }
  }

  private Thread beside(Runnable work) {
    Thread thread = new Thread(work);
    threads.add(thread);
    thread.start();
    return thread;
  }

  /** Keeps both workers busy until the gates are opened. */
  private List<Future<?>> occupy(Gate... gates) throws InterruptedException {
    List<Future<?>> busy = new ArrayList<>();
    for (Gate gate : gates) {
      busy.add(
          executor.submit(
              () -> {
                gate.pass();
                return null;
              }));
    }
    for (Gate gate : gates) {
      gate.awaitReached();
    }
    return busy;
  }

  private static <T> T get(Future<T> future) throws Exception {
    return future.get(30, SECONDS);
  }

  @Test
  void callsACallable() throws Exception {
    Future<String> future = executor.submit(() -> "done");

    assertEquals("done", get(future));
    assertTrue(future.isDone());
    assertFalse(future.isCancelled());
    assertEquals("done", future.get());
  }

  @Test
  void runsARunnable() throws Exception {
    AtomicInteger runs = new AtomicInteger();

    assertNull(get(executor.submit((Runnable) runs::incrementAndGet)));
    assertEquals("given", get(executor.submit((Runnable) runs::incrementAndGet, "given")));
    assertEquals(2, runs.get());
  }

  @Test
  void executesACommandInAnotherThread() throws Exception {
    CompletableFuture<Thread> ran = new CompletableFuture<>();

    executor.execute(() -> ran.complete(Thread.currentThread()));

    assertFalse(get(ran) == Thread.currentThread());
  }

  @Test
  void nullIsAResult() throws Exception {
    assertNull(get(executor.submit(() -> null)));
  }

  @Test
  void nullsAreRefused() {
    List<Callable<Integer>> withNull = Arrays.asList(() -> 1, null);

    assertThrows(NullPointerException.class, () -> executor.execute(null));
    assertThrows(NullPointerException.class, () -> executor.submit((Callable<?>) null));
    assertThrows(NullPointerException.class, () -> executor.submit((Runnable) null));
    assertThrows(NullPointerException.class, () -> executor.submit(null, 1));
    assertThrows(NullPointerException.class, () -> executor.invokeAll(null));
    assertThrows(NullPointerException.class, () -> executor.invokeAll(withNull));
    assertThrows(NullPointerException.class, () -> executor.invokeAny(null));
    assertThrows(NullPointerException.class, () -> executor.invokeAny(withNull));
    assertThrows(NullPointerException.class, () -> executor.invokeAny(List.of(() -> 1), 1, null));
    assertThrows(NullPointerException.class, () -> executor.invokeAll(List.of(() -> 1), 1, null));
  }

  @Test
  void whatACallThrowsIsTheCauseAndItIsCalledOnce() {
    AtomicInteger calls = new AtomicInteger();
    for (Throwable thrown :
        List.of(
            new IllegalStateException("x"),
            new Exception("y"),
            new StackOverflowError("z"),
            new CancellationException("by itself"),
            new AssertionError("e"))) {
      Future<?> future =
          executor.submit(
              (Callable<?>)
                  () -> {
                    calls.incrementAndGet();
                    if (thrown instanceof Exception exception) {
                      throw exception;
                    }
                    throw (Error) thrown;
                  });

      ExecutionException failure = assertThrows(ExecutionException.class, () -> get(future));

      assertSame(thrown, failure.getCause());
      assertTrue(future.isDone());
      assertFalse(future.isCancelled());
    }
    assertEquals(5, calls.get());
    assertEquals(2, workers.alive().size(), "no worker was lost");
  }

  @Test
  void aCommandThatThrowsCostsNothing() throws Exception {
    executor.execute(
        () -> {
          throw new IllegalStateException("planned");
        });

    assertEquals(1, get(executor.submit(() -> 1)));
  }

  @Test
  void callsBeginInTheOrderInWhichTheyWereGiven() throws Exception {
    Gate one = new Gate();
    Gate other = new Gate();
    occupy(one, other);
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      int number = i;
      all.add(executor.submit(() -> order.add(number)));
    }

    one.open();

    for (Future<?> future : all) {
      get(future);
    }
    List<Integer> sorted = new ArrayList<>(order);
    Collections.sort(sorted);
    assertEquals(sorted, order);
    other.open();
  }

  @Test
  void whatWasWrittenBeforeIsSeenOnBothSides() throws Exception {
    for (int round = 0; round < 2_000; round++) {
      int[] plain = {round};
      Future<?> future = executor.submit(() -> plain[0]++);
      get(future);
      assertEquals(round + 1, plain[0]);
    }
  }

  @Test
  void getHonoursItsTimeoutAndInterrupts() throws Exception {
    Gate gate = new Gate();
    Future<?> busy = occupy(gate).get(0);

    assertThrows(TimeoutException.class, () -> busy.get(1, MILLISECONDS));
    assertFalse(busy.isDone());
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, busy::get);
    gate.open();
    get(busy);
  }

  @Test
  @Tag("J2")
  void aCancelledCallThatWaitsNeverRuns() throws Exception {
    Gate one = new Gate();
    Gate other = new Gate();
    occupy(one, other);
    AtomicInteger runs = new AtomicInteger();
    for (boolean interrupting : List.of(true, false)) {
      Future<?> waiting = executor.submit(runs::incrementAndGet);

      assertTrue(waiting.cancel(interrupting));

      assertFalse(waiting.cancel(interrupting), "the second time it is over");
      assertTrue(waiting.isCancelled());
      assertTrue(waiting.isDone());
      assertThrows(CancellationException.class, waiting::get);
    }
    one.open();
    other.open();
    executor.shutdown();
    assertTrue(executor.awaitTermination(30, SECONDS));
    assertEquals(0, runs.get());
  }

  @Test
  @Tag("J2")
  void aCancelledCallThatRunsIsInterrupted() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<String> seen = new CompletableFuture<>();
    Future<?> running =
        executor.submit(
            () -> {
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                seen.complete("interrupted");
                throw e;
              }
              return null;
            });
    assertTrue(begun.await(30, SECONDS));

    assertTrue(running.cancel(true));

    assertTrue(running.isDone());
    assertEquals("interrupted", get(seen));
    assertThrows(CancellationException.class, running::get);
    assertEquals(3, get(executor.submit(() -> 3)), "the worker lives");
    assertEquals(2, workers.alive().size());
  }

  @Test
  @Tag("J2")
  void aCallCancelledWithoutInterruptRunsToItsEnd() throws Exception {
    Gate gate = new Gate();
    AtomicInteger ended = new AtomicInteger();
    Future<?> running =
        executor.submit(
            () -> {
              gate.pass();
              return ended.incrementAndGet();
            });
    gate.awaitReached();

    assertTrue(running.cancel(false));

    assertTrue(running.isCancelled());
    executor.shutdown();
    assertFalse(executor.isTerminated(), "it still runs");
    gate.open();
    assertTrue(executor.awaitTermination(30, SECONDS));
    assertEquals(1, ended.get());
  }

  @Test
  @Tag("J2")
  void cancellingAFinishedCallSaysNo() throws Exception {
    Future<Integer> future = executor.submit(() -> 1);
    get(future);

    assertFalse(future.cancel(true));
    assertFalse(future.isCancelled());
    assertEquals(1, future.get());
  }

  @Test
  void shutdownFinishesWhatThereIsAndRefusesMore() throws Exception {
    Gate one = new Gate();
    Gate other = new Gate();
    occupy(one, other);
    Future<Integer> waiting = executor.submit(() -> 7);
    assertFalse(executor.isShutdown());
    assertFalse(executor.isTerminated());

    executor.shutdown();
    executor.shutdown();

    assertTrue(executor.isShutdown());
    assertFalse(executor.isTerminated());
    assertFalse(executor.awaitTermination(1, MILLISECONDS));
    assertThrows(RejectedExecutionException.class, () -> executor.execute(() -> {}));
    assertThrows(RejectedExecutionException.class, () -> executor.submit(() -> 1));
    assertThrows(RejectedExecutionException.class, () -> executor.invokeAll(List.of(() -> 1)));
    assertThrows(RejectedExecutionException.class, () -> executor.invokeAny(List.of(() -> 1)));
    one.open();
    other.open();
    assertEquals(7, get(waiting));
    assertTrue(executor.awaitTermination(30, SECONDS));
    assertTrue(executor.isTerminated());
  }

  @Test
  void anIdleExecutorTerminatesAtOnce() throws Exception {
    get(executor.submit(() -> 1));
    executor.shutdown();

    assertTrue(executor.awaitTermination(30, SECONDS));
    assertEquals(List.of(), executor.shutdownNow());
  }

  @Test
  void shutdownNowGivesBackWhatNeverBeganAndInterruptsTheRest() throws Exception {
    Gate one = new Gate();
    Gate other = new Gate();
    List<Future<?>> busy = occupy(one, other);
    AtomicInteger runs = new AtomicInteger();
    Future<?> submitted = executor.submit(() -> runs.addAndGet(1));
    Runnable executed = () -> runs.addAndGet(10);
    executor.execute(executed);
    Future<?> cancelled = executor.submit(() -> runs.addAndGet(100));
    cancelled.cancel(false);

    List<Runnable> neverBegun = executor.shutdownNow();

    assertEquals(List.of(submitted, executed), neverBegun);
    assertTrue(executor.isShutdown());
    assertTrue(executor.awaitTermination(30, SECONDS), "those that ran were interrupted");
    busy.forEach(future -> assertTrue(future.isDone()));
    assertFalse(submitted.isDone());
    assertEquals(0, runs.get());
    neverBegun.forEach(Runnable::run);
    assertEquals(11, runs.get());
    assertEquals(1, submitted.get());
  }

  @Test
  void awaitTerminationIsInterrupted() throws Exception {
    Gate gate = new Gate();
    occupy(gate);
    executor.shutdown();
    Thread.currentThread().interrupt();

    assertThrows(InterruptedException.class, () -> executor.awaitTermination(30, SECONDS));

    assertFalse(executor.awaitTermination(0, SECONDS));
    assertFalse(executor.awaitTermination(-1, SECONDS));
    gate.open();
    assertTrue(executor.awaitTermination(Long.MAX_VALUE, SECONDS));
  }

  @Test
  void invokeAllGivesAllInOrder() throws Exception {
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int number = i;
      calls.add(
          () -> {
            if (number == 7) {
              throw new IllegalStateException("seven");
            }
            return number;
          });
    }

    List<Future<Integer>> futures = executor.invokeAll(calls);

    assertEquals(20, futures.size());
    for (int i = 0; i < 20; i++) {
      Future<Integer> future = futures.get(i);
      assertTrue(future.isDone());
      if (i == 7) {
        assertThrows(ExecutionException.class, future::get);
      } else {
        assertEquals(i, future.get());
      }
    }
    assertEquals(List.of(), executor.invokeAll(List.<Callable<Integer>>of()));
  }

  @Test
  void invokeAllCancelsWhatIsNotDoneInTime() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(2);
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      calls.add(() -> awaitInterrupt(interrupted));
    }

    List<Future<Integer>> futures = executor.invokeAll(calls, 300, MILLISECONDS);

    assertEquals(4, futures.size());
    futures.forEach(future -> assertTrue(future.isCancelled()));
    assertEquals(1, get(executor.submit(() -> 1)));
  }

  private static int awaitInterrupt(CountDownLatch interrupted) throws InterruptedException {
    try {
      new CountDownLatch(1).await();
      return 0;
    } catch (InterruptedException e) {
      interrupted.countDown();
      throw e;
    }
  }

  @Test
  void invokeAllThatIsInterruptedCancelsAll() throws Exception {
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch interrupted = new CountDownLatch(2);
    Callable<Integer> call =
        () -> {
          begun.countDown();
          return awaitInterrupt(interrupted);
        };
    Thread caller = Thread.currentThread();
    beside(
        () -> {
          try {
            begun.await();
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
          caller.interrupt();
        });

    assertThrows(InterruptedException.class, () -> executor.invokeAll(List.of(call, call)));

    assertTrue(interrupted.await(30, SECONDS));
  }

  @Test
  void invokeAnyGivesTheFirstThatSucceedsAndCancelsTheOthers() throws Exception {
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch stuck = new CountDownLatch(1);
    Callable<Integer> hangs =
        () -> {
          stuck.countDown();
          return awaitInterrupt(interrupted);
        };
    Callable<Integer> fails =
        () -> {
          throw new IllegalStateException("no");
        };
    Callable<Integer> succeeds =
        () -> {
          stuck.await();
          return 5;
        };

    assertEquals(5, executor.invokeAny(List.of(hangs, fails, succeeds)));

    assertTrue(interrupted.await(30, SECONDS), "the one that hung was stopped");
    assertEquals(6, executor.invokeAny(List.of(fails, () -> 6), 30, SECONDS));
  }

  @Test
  void invokeAnyFailsIfAllFailOrNoneIsInTime() {
    Callable<Integer> fails =
        () -> {
          throw new IllegalStateException("no");
        };
    CountDownLatch interrupted = new CountDownLatch(1);

    ExecutionException failure =
        assertThrows(ExecutionException.class, () -> executor.invokeAny(List.of(fails, fails)));
    assertInstanceOf(IllegalStateException.class, failure.getCause());
    assertThrows(IllegalArgumentException.class, () -> executor.invokeAny(List.of()));
    assertThrows(
        TimeoutException.class,
        () -> executor.invokeAny(List.of(() -> awaitInterrupt(interrupted)), 50, MILLISECONDS));
  }

  @Test
  void theJdksCompletionServiceAndCompletableFuturesWorkOverIt() throws Exception {
    ExecutorCompletionService<Integer> service = new ExecutorCompletionService<>(executor);
    service.submit(() -> 1);
    service.submit(() -> 2);

    assertEquals(3, service.take().get() + service.take().get());
    assertEquals(9, get(CompletableFuture.supplyAsync(() -> 9, executor)));
    FutureTask<Integer> task = new FutureTask<>(() -> 4);
    executor.execute(task);
    assertEquals(4, get(task));
  }

  @Test
  void executorsOfAPoolEndEachForItself() throws Exception {
    ExecutorService other = pool.asExecutorService();
    other.shutdown();

    assertTrue(other.isTerminated());
    assertEquals(1, get(executor.submit(() -> 1)));
    assertEquals(List.of(4), pool.run(List.of(2)), "and the pool runs what it ran before");
    assertEquals(2, get(executor.submit(() -> 2)));
  }

  @Test
  void aRunWaitsForWhatWasGivenBeforeAndCallsWaitForTheRun() throws Exception {
    Gate gate = new Gate();
    Future<?> before = occupy(gate).get(0);
    List<Future<Integer>> after = Collections.synchronizedList(new ArrayList<>());
    beside(gate::open);

    List<Integer> results =
        pool.run(List.of(1, 2).stream().peek(x -> after.add(executor.submit(() -> 10 * x))));

    assertTrue(before.isDone());
    assertEquals(List.of(1, 4), results);
    assertEquals(10, get(after.get(0)));
    assertEquals(20, get(after.get(1)));
  }

  @Test
  void aCallCannotRunItsOwnPool() throws Exception {
    Future<List<Integer>> future = executor.submit(() -> pool.run(List.of(1)));

    ExecutionException failure = assertThrows(ExecutionException.class, () -> get(future));

    assertInstanceOf(IllegalStateException.class, failure.getCause());
    assertTrue(failure.getCause().getMessage().startsWith("recursive map!"));
  }

  @Test
  void closingThePoolFinishesWhatItCanInTimeAndCancelsTheRest() throws Exception {
    Gate one = new Gate();
    Gate other = new Gate();
    List<Future<?>> busy = occupy(one, other);
    Future<Integer> waiting = executor.submit(() -> 7);
    one.open();
    get(busy.get(0));
    assertEquals(7, get(waiting));
    Future<?> stuck = busy.get(1);

    pool.close(java.time.Duration.ofMillis(100), Force.ALWAYS);

    assertTrue(executor.isShutdown());
    assertTrue(stuck.isDone());
    assertThrows(RejectedExecutionException.class, () -> executor.submit(() -> 1));
    assertTrue(executor.awaitTermination(30, SECONDS));
  }

  @Test
  void closingThePoolLetsWhatWasSubmittedFinish() throws Exception {
    List<Future<Integer>> futures = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      int number = i;
      futures.add(executor.submit(() -> number));
    }

    pool.close(java.time.Duration.ofSeconds(30), Force.AS_USUAL);

    for (int i = 0; i < 100; i++) {
      assertEquals(i, futures.get(i).get(0, SECONDS));
    }
  }

  @Test
  @Tag("J5")
  void anInputHasAFutureOfItsOwn() throws Exception {
    List<CompletableFuture<Integer>> futures = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      futures.add(pool.submit(i).thenApply(x -> x + 1));
    }
    for (int i = 0; i < 100; i++) {
      assertEquals(i * i + 1, get(futures.get(i)));
    }
  }

  @Test
  void manyThreadsMaySubmit() throws Exception {
    AtomicInteger sum = new AtomicInteger();
    List<Thread> submitters = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      submitters.add(
          beside(
              () -> {
                for (int j = 0; j < 500; j++) {
                  executor.execute(sum::incrementAndGet);
                }
              }));
    }
    for (Thread submitter : submitters) {
      submitter.join();
    }
    executor.shutdown();

    assertTrue(executor.awaitTermination(30, SECONDS));
    assertEquals(2000, sum.get());
  }
}
