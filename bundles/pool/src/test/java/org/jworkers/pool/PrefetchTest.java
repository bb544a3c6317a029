package org.jworkers.pool;

import static java.util.stream.IntStream.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PersistentWorker;

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

  @Test
  void inputsForAReadyWorkerWaitForThatWorker() throws Exception {
    assertEquals(1, mostTaken(true));
  }
}
