package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.ItemResult;
import org.jworkers.api.NoResultException;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.WorkerFailedException;
import org.jworkers.tck.tasks.Inside;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Tasks;

/** Rows F15 to F17, F21 and F22: the results of a persistent worker. */
interface ResultRows {

  @Test
  @Tag("F15")
  @Tag("D3")
  default void honoursTheTimeThatAResultMayTake(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Loops.LOOP_AT_NEGATIVE);
    worker.enqueue(-1);
    bench.see(Loops.IN, worker);
    Duration limit = Duration.ofMillis(200);
    long start = System.nanoTime();

    assertThrows(NoResultException.class, () -> worker.nextResult(limit));

    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(took.compareTo(limit) >= 0, () -> "it took " + took);
    assertTrue(took.compareTo(Eventually.DEADLINE) < 0, () -> "it took " + took);
    assertTrue(worker.terminate(Eventually.DEADLINE, false));
  }

  @Test
  @Tag("F15")
  default void neverBlocksAReaderWhenItIsDead(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SQUARE);
    worker.enqueue(3);
    assertTrue(worker.await(Eventually.DEADLINE));

    assertEquals(9, worker.nextResult());

    String message = assertThrows(NoResultException.class, worker::nextResult).getMessage();
    assertTrue(message.contains(worker.name()), message);
    assertEquals(Optional.empty(), worker.poll(Duration.ofDays(1)));
  }

  @Test
  @Tag("F15")
  default void saysWhyThereIsNoResult(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SUPERSTITIOUS);
    worker.enqueue(13);

    for (int i = 0; i < 2; i++) {
      NoResultException none = assertThrows(NoResultException.class, worker::nextResult);

      WorkerFailedException why = assertInstanceOf(WorkerFailedException.class, none.getCause());
      assertTrue(none.getMessage().contains(why.getMessage()), none::getMessage);
      assertTrue(worker.await(Eventually.DEADLINE)); // the second time it has ended
    }
  }

  @Test
  @Tag("F15")
  @Tag("B9")
  default void refusesNegativeTimesForResults(Bench bench) {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SQUARE);
    Duration negative = Duration.ofMillis(-1);

    Refusal.of("Negative timeout", () -> worker.nextResult(negative));
    Refusal.of("Negative timeout", () -> worker.poll(negative));
    Refusal.of("Negative timeout", () -> worker.restart(negative, Duration.ZERO, false));
    Refusal.of("Negative timeout", () -> worker.restart(Duration.ZERO, negative, false));
    assertEquals(true, worker.isAlive());
  }

  @Test
  @Tag("F16")
  default void iteratesOverItsResultsToTheEnd(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SQUARE);
    List.of(1, 2, 3).forEach(worker::enqueue);
    worker.closeInput();

    Iterator<Integer> results = worker.results();
    List<Integer> all = new ArrayList<>();
    results.forEachRemaining(all::add);

    assertEquals(List.of(1, 4, 9), all);
    assertThrows(NoSuchElementException.class, results::next);
  }

  @Test
  @Tag("F16")
  default void iteratesOverSoManyResultsAtMost(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SQUARE);
    List.of(1, 2, 3).forEach(worker::enqueue);

    List<Integer> two = new ArrayList<>();
    worker.results(2).forEachRemaining(two::add);

    assertEquals(List.of(1, 4), two);
    assertEquals(9, worker.nextResult());
  }

  @Test
  @Tag("F17")
  default void isItselfAFunction(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SQUARE);

    assertEquals(49, worker.call(7));
    assertEquals(64, worker.call(8));
  }

  @Test
  @Tag("F17")
  default void mayHaveNullAsItemAndResult(Bench bench) throws Exception {
    PersistentWorker<Object, Object> worker = bench.persistent(Tasks.NOTHING);

    assertNull(worker.call(null));
    assertEquals(1L, worker.join());
  }

  @Test
  @Tag("F21")
  default void tellsAllAboutEachResult(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SUPERSTITIOUS);
    assertEquals(0L, worker.enqueue(3));
    assertEquals(1L, worker.enqueue(13));

    ItemResult<Integer> good = worker.poll(Eventually.DEADLINE).orElseThrow();
    ItemResult<Integer> bad = worker.poll(Eventually.DEADLINE).orElseThrow();

    assertEquals(new ItemResult<>(0, true, 9, null, worker.id()), good);
    assertEquals(new ItemResult<>(1, false, null, bad.error(), worker.id()), bad);
    assertEquals("bad luck: 13", bad.error().getMessage());
    assertEquals(Optional.empty(), worker.poll(Eventually.DEADLINE));
  }

  @Test
  @Tag("F22")
  default void refusesToReadItsResultsFromInside(Bench bench) throws Exception {
    bench.needs(Trait.SAME_JVM);

    String answer = bench.ask(Inside.READ_HANDLE);

    assertTrue(answer.startsWith("IllegalStateException: "), answer);
  }
}
