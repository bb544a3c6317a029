package org.jworkers.pool;

import static java.util.stream.IntStream.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Task;

/** How many inputs wait at a worker when nobody has said it. */
class PrefetchTest extends FakePool {

  @Test
  void nothingWaitsBehindASlowItemWhileAnotherWorkerIsIdle() throws Exception {
    Gate gate = new Gate();
    AtomicInteger others = new AtomicInteger();
    try (Pool<Integer, Integer> pool =
        builder(
                (Integer x) -> {
                  if (x == 0) {
                    gate.pass();
                  } else {
                    others.incrementAndGet();
                  }
                  return x;
                })
            .prefetch(20)
            .open()) {
      pool.add(FAKE, 2);
      Future<List<Integer>> run = beside(() -> pool.run(range(0, 30)));

      Gate.eventually(() -> others.get() >= 29, "All others are to be done meanwhile");

      gate.open();
      assertEquals(range(0, 30).boxed().toList(), run.get(30, TimeUnit.SECONDS));
    }
  }

  private static final int INPUTS = 20_000;

  /** The most inputs that were taken and not finished at a time, in a run over {@code INPUTS}. */
  private int mostTaken(boolean forReadyWorkers) throws Exception {
    AtomicLong finished = new AtomicLong();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger next = new AtomicInteger();
    PoolListener<Integer, Integer> counter =
        new PoolListener<>() {
          @Override
          public void finished(
              PersistentWorker<Integer, Integer> worker, long index, Integer result) {
            finished.incrementAndGet();
          }
        };
    try (Pool<Integer, Integer> pool =
        this.<Integer, Integer>builder(x -> x + 1).listener(counter).open()) {
      pool.add(FAKE);
      if (forReadyWorkers) {
        pool.run(
            worker -> {
              int number = next.getAndIncrement();
              most.accumulateAndGet((int) (number + 1 - finished.get()), Math::max);
              return number < INPUTS ? Optional.of(number) : Optional.empty();
            });
      } else {
        pool.run(
            IntStream.range(0, INPUTS)
                .peek(i -> most.accumulateAndGet((int) (i + 1 - finished.get()), Math::max)));
      }
    }
    return most.get();
  }

  @Test
  void workerThatDoesManyInAMillisecondHasManyAtHand() throws Exception {
    assertTrue(mostTaken(false) > 1);
  }

  /** A pool whose only worker is known to be so quick that it is given several items together. */
  private <A> Pool<A, A> quick(A item, PoolBuilder<A, A> builder) throws Exception {
    Pool<A, A> pool = builder.open();
    pool.add(FAKE);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (made(0).together.get() < 2) {
      assertTrue(System.nanoTime() < end, "it is given one by one");
      pool.run(Collections.nCopies(INPUTS, item));
    }
    return pool;
  }

  @Test
  void quickWorkersAreGivenInputsTogetherThatAreThere() throws Exception {
    try (Pool<Integer, Integer> pool = quick(1, builder(x -> x + 1))) {
      List<Integer> expected = range(1, INPUTS + 1).boxed().toList();

      assertEquals(expected, pool.run(range(0, INPUTS)));
      assertEquals(expected, pool.run(range(0, INPUTS).boxed().toList()));
      assertTrue(made(0).together.get() <= 128, "as many as " + made(0).together.get());
    }
  }

  /** More than a worker is ever given ahead. */
  private static final int MANY = 3_000;

  /** Numbers, each of which comes when the task has done the one before. */
  private static IntStream afterEachOther(AtomicLong done) {
    long before = done.get();
    return range(0, MANY)
        .peek(
            i -> {
              long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
              while (done.get() - before < i) {
                assertTrue(System.nanoTime() < end, "input " + i + " waits for ever");
                Thread.onSpinWait();
              }
            });
  }

  @Test
  void anInputThatIsMadeFromResultsIsNotWaitedForWithOthersInHand() throws Exception {
    AtomicLong done = new AtomicLong();
    Task<Integer, Integer> task =
        x -> {
          done.incrementAndGet();
          return x;
        };
    try (Pool<Integer, Integer> pool = quick(1, builder(task))) {
      List<Integer> expected = range(0, MANY).boxed().toList();

      assertEquals(expected, pool.run(afterEachOther(done)));
      quickAgain(pool);
      assertEquals(expected, pool.run(afterEachOther(done).iterator()));
    }
  }

  private static void quickAgain(Pool<Integer, Integer> pool) throws Exception {
    pool.run(Collections.nCopies(INPUTS, 1));
  }

  @Test
  void ofInputsThatAreGivenTogetherThoseThatCannotTravelFailAlone() throws Exception {
    try (Pool<Object, Object> pool = quick(1, builder(x -> x))) {
      List<Object> inputs = new ArrayList<>(Collections.nCopies(INPUTS, 1));
      for (int i = 0; i < INPUTS; i += 1000) {
        inputs.set(i, new FakeWorker.Untravelable("x"));
      }

      PoolException failure = assertThrows(PoolException.class, () -> pool.run(inputs));

      assertEquals(20, failure.failures().size());
      assertEquals(3000, failure.failures().get(3).index());
      assertEquals(Collections.nCopies(INPUTS - 20, 1), failure.partialResults());
    }
  }

  @Test
  void whatTheDispatchFunctionThrowsLosesNoAnswer() throws Exception {
    AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    PoolBuilder<Integer, Integer> builder =
        this.<Integer, Integer>builder(x -> x + 1)
            .prefetch(100)
            .dispatch(
                (worker, x) -> {
                  if (left.decrementAndGet() == 0) {
                    throw new IllegalStateException("on purpose");
                  }
                  return true;
                });
    try (Pool<Integer, Integer> pool = quick(1, builder)) {
      for (int after = 1; after < 10_000; after += 499) {
        left.set(after);
        assertThrows(IllegalStateException.class, () -> pool.run(range(0, INPUTS)));
        left.set(Integer.MAX_VALUE);

        assertEquals(range(1, 1001).boxed().toList(), pool.run(range(0, 1000)));
      }
    }
  }

  @Test
  void inputsForAReadyWorkerWaitForThatWorker() throws Exception {
    assertEquals(1, mostTaken(true));
  }
}
