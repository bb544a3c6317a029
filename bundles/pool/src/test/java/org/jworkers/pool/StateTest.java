package org.jworkers.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class StateTest extends FakePool {

  private static String refusal(Executable call) {
    return assertThrows(IllegalStateException.class, call).getMessage();
  }

  @Test
  @Tag("H22")
  void aClosedPoolDoesNothingMore() {
    Pool<Integer, Integer> pool = builder(Tasks::square).name("mine").open();
    pool.close();

    String closed = "Trying to use a closed Pool: 'mine'";
    assertEquals(closed, refusal(() -> pool.run(List.of(1))));
    assertEquals(closed, refusal(() -> pool.add(FAKE)));
    assertEquals(closed, refusal(() -> pool.add(FAKE, 2)));
    assertEquals(closed, refusal(pool::restartWorkers));
    assertEquals(List.of(), workers.made());
    pool.close();
    pool.terminate();
  }

  @Test
  @Tag("H22")
  void nothingElseOfTheKindGoesOnDuringARun() throws Exception {
    Gate gate = new Gate();
    try (Pool<Integer, Integer> pool =
        pool(
            x -> {
              gate.pass();
              return x;
            })) {
      pool.add(FAKE);
      Future<List<Integer>> run = beside(() -> pool.run(List.of(1)));
      gate.awaitReached();

      assertTrue(refusal(() -> pool.run(List.of(2))).startsWith("recursive map!"));
      assertTrue(refusal(pool::close).contains("A run of pool 'Pool' is going on"));
      assertTrue(refusal(pool::terminate).contains("A run of pool 'Pool' is going on"));
      assertTrue(refusal(pool::restartWorkers).contains("A run of pool 'Pool' is going on"));

      gate.open();
      assertEquals(List.of(1), run.get(20, TimeUnit.SECONDS));
    }
  }

  @Test
  @Tag("H22")
  void aRunCannotBeBegunWithinItself() throws Exception {
    List<String> refusals = new ArrayList<>();
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      pool.add(FAKE);

      pool.run(
          worker -> {
            refusals.add(refusal(() -> pool.run(List.of(1))));
            return Optional.empty();
          });
    }
    assertTrue(refusals.get(0).startsWith("recursive map!"));
  }

  @Test
  @Tag("H23")
  void aRunWithoutWorkersFailsAndTakesNoInput() {
    try (Pool<Integer, Integer> pool = builder(Tasks::square).name("empty").open()) {
      List<Integer> taken = new ArrayList<>();

      PoolException failure =
          assertThrows(
              PoolException.class, () -> pool.run(List.of(1, 2).stream().peek(taken::add)));

      assertEquals(
          "Pool failed to process the whole input: in pool 'empty', no worker is left;"
              + " there are 0 results",
          failure.getMessage());
      assertEquals(List.of(), taken);
      assertEquals(List.of(), failure.failures());
    }
  }

  @Test
  @Tag("H29")
  void timeoutAndForceCanBeReadAndSet() {
    try (Pool<Integer, Integer> pool = pool(Tasks::square);
        Pool<Integer, Integer> other =
            builder(Tasks::square).closeTimeout(Duration.ofMillis(7)).force(Force.NEVER).open()) {
      assertEquals(Duration.ofSeconds(5), pool.closeTimeout());
      assertEquals(Force.AS_USUAL, pool.force());
      assertEquals(Duration.ofMillis(7), other.closeTimeout());
      assertEquals(Force.NEVER, other.force());

      pool.closeTimeout(Duration.ofSeconds(9));
      pool.force(Force.ALWAYS);

      assertEquals(Duration.ofSeconds(9), pool.closeTimeout());
      assertEquals(Force.ALWAYS, pool.force());
    }
  }

  @Test
  @Tag("H29")
  @Tag("B9")
  void negativeNumbersAreRefused() {
    try (Pool<Integer, Integer> pool = pool(Tasks::square)) {
      Duration negative = Duration.ofMillis(-1);
      List<Executable> calls =
          List.of(
              () -> pool.closeTimeout(negative),
              () -> pool.close(negative, Force.NEVER),
              () -> pool.terminate(negative, Force.NEVER),
              () -> pool.restartWorkers(negative),
              () -> builder(Tasks::square).closeTimeout(negative).open());

      for (Executable call : calls) {
        String message = assertThrows(IllegalArgumentException.class, call).getMessage();
        assertEquals("Negative timeout: PT-0.001S", message);
      }
      assertThrows(IllegalArgumentException.class, () -> builder(Tasks::square).prefetch(-1));
      assertThrows(IllegalArgumentException.class, () -> pool.add(FAKE, -1));
      assertEquals(List.of(), pool.add(FAKE, 0));
    }
  }
}
