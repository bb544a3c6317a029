package org.jworkers.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PayloadException;
import org.jworkers.api.WorkerLostException;

@Tag("J5")
class SubmitTest extends FakePool {
  private static <T> T get(Future<T> future) throws Exception {
    return future.get(30, TimeUnit.SECONDS);
  }

  private static Throwable failure(Future<?> future) {
    return assertThrows(ExecutionException.class, () -> get(future)).getCause();
  }

  @Test
  void whatIsSubmittedBeforeThereAreWorkersWaitsForThem() throws Exception {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      CompletableFuture<Integer> input = pool.submit(3);
      Future<Integer> call = pool.asExecutorService().submit(() -> 4);

      pool.add(FAKE);

      assertEquals(9, get(input));
      assertEquals(4, get(call));
    }
  }

  @Test
  void whatNeverFoundAWorkerIsCancelledAtTheEnd() {
    CompletableFuture<Integer> input;
    Future<Integer> call;
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      input = pool.submit(3);
      call = pool.asExecutorService().submit(() -> 4);
    }
    assertThrows(CancellationException.class, () -> get(input));
    assertThrows(CancellationException.class, () -> get(call));
  }

  @Test
  void aClosedPoolTakesNothing() {
    Pool<Integer, Integer> pool = pool(Tasks::square);
    pool.close();

    assertThrows(IllegalStateException.class, () -> pool.submit(1));
    ExecutorService late = pool.asExecutorService();
    assertTrue(late.isTerminated());
  }

  @Test
  void aSubmittedInputIsTriedAgainAsInARun() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    try (Pool<Integer, Integer> pool =
        pool(
            x -> {
              if (x < 0 || attempts.incrementAndGet() < 3) {
                throw new Tasks.Planned("not yet");
              }
              return x;
            })) {
      pool.add(FAKE, 2);

      assertEquals(5, get(pool.submit(5)));
      assertEquals(3, attempts.get());
      assertInstanceOf(Tasks.Planned.class, failure(pool.submit(-1)));
    }
  }

  @Test
  void aCallIsMadeOnceAlsoIfItsWorkerDies() throws Exception {
    Gate gate = new Gate();
    AtomicInteger calls = new AtomicInteger();
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(FAKE, 2);
      Future<?> call =
          pool.asExecutorService()
              .submit(
                  () -> {
                    calls.incrementAndGet();
                    gate.pass();
                    return null;
                  });
      gate.awaitReached();

      workers.made().stream().filter(worker -> worker.lastCounter() > 0).forEach(FakeWorker::kill);

      assertInstanceOf(WorkerLostException.class, failure(call));
      assertEquals(1, calls.get());
    }
  }

  @Test
  @Tag("D1")
  void whatCannotTravelFailsAndCostsNoWorker() throws Exception {
    try (Pool<Object, Object> pool = pool(x -> x)) {
      pool.add(FAKE);
      FakeWorker.Untravelable bad = new FakeWorker.Untravelable("a socket");

      assertInstanceOf(PayloadException.class, failure(pool.submit(bad)));
      assertEquals(1, get(pool.submit(1)));
      assertTrue(made(0).isAlive());
    }
  }

  @Test
  @Tag("J2")
  void cancellingTheFutureOfAnInputStopsIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    AtomicInteger others = new AtomicInteger();
    try (Pool<Integer, Integer> pool =
        pool(
            x -> {
              if (x > 0) {
                return others.incrementAndGet();
              }
              begun.countDown();
              try {
                new CountDownLatch(1).await();
              } finally {
                stopped.countDown();
              }
              return x;
            })) {
      pool.add(FAKE);
      CompletableFuture<Integer> running = pool.submit(0);
      assertTrue(begun.await(30, TimeUnit.SECONDS));
      CompletableFuture<Integer> waiting = pool.submit(1);

      assertTrue(waiting.cancel(true));
      assertTrue(running.cancel(true));

      assertTrue(stopped.await(30, TimeUnit.SECONDS));
      assertTrue(running.isCancelled());
      assertEquals(1, get(pool.submit(2)), "the one that waited was never begun");
      assertFalse(pool.submit(3).thenApply(x -> x).cancel(true) && others.get() > 3);
    }
  }

  @Test
  void whatWasTakenFailsWhenTheLastWorkerIsGone() throws Exception {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(FAKE).close();
      Gate.eventually(() -> !made(0).isAlive(), "It is to end");

      Throwable error = failure(pool.submit(1));

      assertInstanceOf(PoolException.class, error);
      assertTrue(error.getMessage().contains("no worker is left"), error.getMessage());
    }
  }

  @Test
  void aWorkerFromElsewhereTakesInputsButNoCalls() throws Exception {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.attach(
          workers.startPersistent(
              FAKE.plain().withName(java.util.Optional.of("mine")), (Integer x) -> -x, null));
      Callable<Integer> seven = () -> 7;

      Throwable error = failure(pool.asExecutorService().submit(seven));

      assertInstanceOf(PoolException.class, error);
      assertEquals(-3, get(pool.submit(3)));
      pool.add(FAKE);
      assertEquals(7, get(pool.asExecutorService().submit(seven)));
    }
  }
}
