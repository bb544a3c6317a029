package org.jworkers.core.parent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jworkers.api.ItemResult;

/** Results that come together are handed over in order, to whoever wants them by then. */
@Timeout(60)
class ResultQueueTest {
  private final ResultQueue<Integer> queue = new ResultQueue<>(Optional.empty());
  private final List<Long> first = new ArrayList<>();
  private final List<Long> second = new ArrayList<>();

  private static ItemResult<Integer> result(long counter) {
    return new ItemResult<>(counter, true, 0, null, null);
  }

  private static List<ItemResult<Integer>> results(long from, long to) {
    return LongStream.range(from, to).mapToObj(ResultQueueTest::result).toList();
  }

  private static List<Long> counters(long from, long to) {
    return LongStream.range(from, to).boxed().toList();
  }

  private List<Long> takeAll() throws InterruptedException {
    List<Long> all = new ArrayList<>();
    Optional<ItemResult<Integer>> next = queue.take(false, Duration.ZERO);
    while (next.isPresent()) {
      all.add(next.get().counter());
      next = queue.take(false, Duration.ZERO);
    }
    return all;
  }

  @Test
  void keepsThemUntilTheyAreTaken() throws Exception {
    queue.add(result(0));
    queue.addAll(results(1, 3));

    assertEquals(counters(0, 3), takeAll());
  }

  @Test
  void handsThemOverBehindThoseThatWait() {
    queue.addAll(results(0, 3));
    queue.deliverTo(result -> first.add(result.counter()));
    queue.addAll(results(3, 6));
    queue.add(result(6));

    assertEquals(counters(0, 7), first);
  }

  @Test
  void keepsTheRestIfNobodyWantsItAnyMore() throws Exception {
    queue.deliverTo(
        result -> {
          first.add(result.counter());
          if (result.counter() == 1) {
            queue.deliverTo(null);
          }
        });

    queue.addAll(results(0, 5));
    queue.add(result(5));

    assertEquals(counters(0, 2), first);
    assertEquals(counters(2, 6), takeAll());
  }

  @Test
  void handsTheRestToWhoWantsItInstead() {
    queue.deliverTo(
        result -> {
          first.add(result.counter());
          if (result.counter() == 1) {
            queue.deliverTo(other -> second.add(other.counter()));
          }
        });

    queue.addAll(results(0, 5));
    queue.add(result(5));

    assertEquals(counters(0, 2), first);
    assertEquals(counters(2, 6), second);
  }

  @Test
  void finishesBehindThem() {
    queue.deliverTo(
        result -> {
          first.add(result.counter());
          if (result.counter() == 0) {
            queue.finish(() -> second.addAll(first));
          }
        });

    queue.addAll(results(0, 5));

    assertEquals(counters(0, 5), second);
    assertTrue(queue.failure().isEmpty());
  }
}
