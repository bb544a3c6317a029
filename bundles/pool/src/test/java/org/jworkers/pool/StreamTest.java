package org.jworkers.pool;

import static java.util.stream.IntStream.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("J5")
class StreamTest extends FakePool {

  /** Endless inputs, counted. */
  private static Iterator<Integer> counting(AtomicInteger taken) {
    return Stream.generate(taken::getAndIncrement).iterator();
  }

  @Test
  void givesResultsInTheOrderOfTheInputs() throws Exception {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(FAKE, 3);

      List<Integer> results = pool.stream(range(0, 1000)).toList();

      assertEquals(range(0, 1000).map(Tasks::square).boxed().toList(), results);
      assertEquals(List.of(4), pool.run(List.of(2)), "the pool is free again");
    }
  }

  @Test
  void givesResultsAsTheyAreDone() throws Exception {
    Gate gate = new Gate();
    try (Pool<Integer, Integer> pool =
        pool(
            x -> {
              if (x == 0) {
                gate.pass();
              }
              return x;
            })) {
      pool.add(FAKE, 2);

      Iterator<Integer> results =
          pool.stream(range(0, 5).iterator(), Order.OF_COMPLETION).iterator();

      assertEquals(
          List.of(1, 2, 3, 4), List.of(next(results), next(results), next(results), next(results)));
      gate.open();
      assertEquals(0, next(results));
      assertFalse(results.hasNext());
    }
  }

  private static int next(Iterator<Integer> results) {
    return results.next();
  }

  @Test
  void aSlowReaderHoldsTheSourceBack() throws Exception {
    AtomicInteger taken = new AtomicInteger();
    try (Pool<Integer, Integer> pool = builder(Tasks::square).prefetch(0).open()) {
      pool.add(FAKE, 2);

      try (Stream<Integer> stream = pool.stream(counting(taken), Order.OF_INPUTS)) {
        assertEquals(0, taken.get(), "nothing before it is read");
        Iterator<Integer> results = stream.iterator();
        for (int i = 0; i < 500; i++) {
          assertEquals(i * i, results.next());
          assertTrue(taken.get() <= i + 1 + 17, taken.get() + " taken at " + i);
        }
        Gate.eventually(() -> taken.get() == 516, "No more than 16 on the way");
      }

      assertEquals(List.of(9), pool.run(List.of(3)), "closing it frees the pool");
    }
  }

  @Test
  void aPoolThatIsClosedEndsAStreamThatNobodyReads() {
    AtomicInteger taken = new AtomicInteger();
    Iterator<Integer> results;
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(FAKE, 2);
      results = pool.stream(counting(taken), Order.OF_INPUTS).iterator();
      results.next();
    }
    assertThrows(CancellationException.class, () -> results.forEachRemaining(x -> {}));
  }

  @Test
  void oneStreamAtATime() throws Exception {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(FAKE);
      try (Stream<Integer> stream = pool.stream(counting(new AtomicInteger()), Order.OF_INPUTS)) {
        stream.iterator().next();

        for (IllegalStateException refusal :
            List.of(
                assertThrows(IllegalStateException.class, () -> pool.run(List.of(1))),
                assertThrows(
                    IllegalStateException.class, () -> pool.stream(List.of(1)).toList()))) {
          assertTrue(refusal.getMessage().contains("A stream of pool 'Pool' is open"));
        }
        CompletableFuture<Integer> waits = pool.submit(7);
        stream.close();
        assertEquals(49, waits.get(30, TimeUnit.SECONDS));
      }
    }
  }

  @Test
  void givesAllResultsAndThenTellsWhatFailed() {
    for (Order order : Order.values()) {
      try (Pool<Integer, Integer> pool = pool(Tasks::reciprocal)) {
        pool.add(FAKE, 2);
        List<Integer> results = new ArrayList<>();
        List<Integer> inputs = List.of(1, 0, 2, 3, 0, 4);

        PoolException failure =
            assertThrows(
                PoolException.class,
                () -> pool.stream(inputs.iterator(), order).forEach(results::add));

        if (order == Order.OF_COMPLETION) {
          results.sort(Comparator.reverseOrder());
        }
        assertEquals(List.of(60, 30, 20, 15), results);
        assertEquals(List.of(1L, 4L), failure.failures().stream().map(ItemFailure::index).toList());
        assertNull(failure.partialResults());
        assertTrue(failure.getMessage().contains("2 of its inputs failed"), failure.getMessage());
      }
    }
  }

  @Test
  void leavesOutWhatFailedIfThePolicySaysSo() {
    try (Pool<Integer, Integer> pool =
        builder(Tasks::reciprocal).retry(RetryPolicy.attempts(2).omitting()).open()) {
      pool.add(FAKE, 2);

      assertEquals(List.of(60, 30), pool.stream(List.of(1, 0, 2)).toList());
    }
  }

  @Test
  void whatTheSourceThrowsComesOut() {
    AtomicInteger closed = new AtomicInteger();
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(FAKE, 2);
      Stream<Integer> inputs =
          Stream.of(1, 2, 3)
              .peek(
                  x -> {
                    if (x == 3) {
                      throw new IllegalStateException("source");
                    }
                  })
              .onClose(closed::incrementAndGet);

      try (Stream<Integer> stream = pool.stream(inputs)) {
        IllegalStateException thrown = assertThrows(IllegalStateException.class, stream::toList);
        assertEquals("source", thrown.getMessage());
      }
      assertEquals(1, closed.get());
    }
  }

  @Test
  void withoutWorkersAStreamFails() {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      assertThrows(PoolException.class, () -> pool.stream(List.of(1)).toList());
    }
    Pool<Integer, Integer> closed = pool(Tasks::square);
    closed.close();
    assertThrows(IllegalStateException.class, () -> closed.stream(List.of(1)).toList());
  }

  @Test
  void nullIsAResult() {
    try (Pool<Integer, Integer> pool = pool(Tasks::orNull)) {
      pool.add(FAKE);

      assertEquals(Arrays.asList(1, null, 3), pool.stream(List.of(1, 2, 3)).toList());
    }
  }

  @Test
  void anInterruptOfTheReaderEndsIt() throws Exception {
    Gate gate = new Gate();
    try (Pool<Integer, Integer> pool =
        pool(
            x -> {
              gate.pass();
              return x;
            })) {
      pool.add(FAKE);
      Thread reader = Thread.currentThread();
      Future<?> interrupter =
          beside(
              () -> {
                gate.awaitReached();
                reader.interrupt();
                return null;
              });

      assertThrows(CancellationException.class, () -> pool.stream(List.of(1)).toList());

      assertTrue(Thread.interrupted());
      interrupter.get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void aNullCannotBePublished() throws Exception {
    try (Pool<Integer, Integer> pool = pool(Tasks::orNull)) {
      pool.add(FAKE);
      CompletableFuture<Throwable> error = new CompletableFuture<>();

      pool.publisher(List.of(1, 2, 3), Order.OF_INPUTS).subscribe(new Reader(error));

      assertInstanceOf(NullPointerException.class, error.get(30, TimeUnit.SECONDS));
      CompletableFuture<Throwable> end = new CompletableFuture<>();
      pool.publisher(List.of(1, 3), Order.OF_COMPLETION).subscribe(new Reader(end));
      assertNull(end.get(30, TimeUnit.SECONDS));
    }
  }

  /** Reads all, and completes with how it ended. */
  private record Reader(CompletableFuture<Throwable> end) implements Flow.Subscriber<Integer> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(Integer result) {}

    @Override
    public void onError(Throwable error) {
      end.complete(error);
    }

    @Override
    public void onComplete() {
      end.complete(null);
    }
  }

  @Test
  void keepsSoManyFailuresAtMost() {
    try (Pool<Integer, Integer> pool =
        builder((Integer x) -> 60 / (x - x)).retry(RetryPolicy.attempts(1)).open()) {
      pool.add(FAKE);

      PoolException failure =
          assertThrows(PoolException.class, () -> pool.stream(range(0, 1200)).toList());

      assertEquals(1000, failure.failures().size());
      assertTrue(failure.getMessage().contains("1200 of its inputs failed"), failure.getMessage());
    }
  }
}
