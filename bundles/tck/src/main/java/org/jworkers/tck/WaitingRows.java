package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerFailedException;
import org.jworkers.tck.tasks.Inside;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Tasks;

/** Rows B: waiting for a one-shot worker, and what comes of it. */
interface WaitingRows {

  @Test
  @Tag("B1")
  @Tag("B3")
  default void givesItsResultAndIsDead(Bench bench) throws Exception {
    Worker<Integer> worker = bench.start(Tasks.SQUARE, 7);
    assertTrue(worker.isAlive() || worker.outcome().isPresent());

    assertTrue(worker.await(Eventually.DEADLINE));

    assertFalse(worker.isAlive());
    assertEquals(Optional.of(false), worker.hasError());
    assertEquals(Optional.empty(), worker.error());
    assertEquals(49, worker.result());
  }

  @Test
  @Tag("B2")
  @Tag("B4")
  default void canBeWaitedForTwice(Bench bench) throws Exception {
    Worker<Integer> worker = bench.start(Tasks.SQUARE, 7);

    assertTrue(worker.await(Eventually.DEADLINE));
    assertTrue(worker.await());
    assertTrue(worker.await(Duration.ZERO));

    assertEquals(49, worker.join());
  }

  @Test
  @Tag("B1")
  default void mayHaveNullAsItsResult(Bench bench) throws Exception {
    Worker<Object> worker = bench.start(Tasks.NOTHING, null);

    assertNull(worker.join());
    assertTrue(worker.await(Eventually.DEADLINE));
    assertEquals(Optional.of(false), worker.hasError());
  }

  @Test
  @Tag("B5")
  default void saysThatItDoesNotKnowYetWhileItRuns(Bench bench) throws Exception {
    Worker<Object> worker = bench.startAndSee(Loops.IN, Loops.LOOP, null);

    assertEquals(Optional.empty(), worker.outcome());
    assertEquals(Optional.empty(), worker.hasError());
    assertEquals(Optional.empty(), worker.error());
    assertNull(worker.result());
    assertFalse(worker.ended().toCompletableFuture().isDone());
    assertTrue(worker.terminate(Eventually.DEADLINE, false));
  }

  @Test
  @Tag("B6")
  default void hasTheExceptionOfItsTaskAsItsError(Bench bench) throws Exception {
    Worker<Integer> worker = bench.start(Tasks.SUPERSTITIOUS, 13);

    assertTrue(worker.await(Eventually.DEADLINE));

    assertNull(worker.result());
    assertEquals(Optional.of(true), worker.hasError());
    Throwable error = worker.error().orElseThrow();
    assertInstanceOf(IllegalArgumentException.class, error);
    assertEquals("bad luck: 13", error.getMessage());
  }

  @Test
  @Tag("B6")
  default void passesTheExceptionOfItsTaskOnToWhoeverJoins(Bench bench) {
    Worker<Integer> worker = bench.start(Tasks.SUPERSTITIOUS, 13);

    WorkerFailedException failed = assertThrows(WorkerFailedException.class, worker::join);

    assertInstanceOf(IllegalArgumentException.class, failed.getCause());
    assertTrue(failed.getMessage().contains(worker.name()), failed.getMessage());
  }

  @Test
  @Tag("B6")
  @Tag("D14")
  default void keepsFramesAndCausesOfAnException(Bench bench) throws Exception {
    Worker<Integer> worker = bench.start(Tasks.SUPERSTITIOUS, 13);

    assertTrue(worker.await(Eventually.DEADLINE));

    Throwable error = worker.error().orElseThrow();
    assertEquals("superstitious", error.getStackTrace()[0].getMethodName());
    assertInstanceOf(IllegalStateException.class, error.getCause());
    assertEquals("old belief", error.getCause().getMessage());
  }

  @Test
  @Tag("B7")
  default void isAliveAsLongAsItsTaskRuns(Bench bench) throws Exception {
    Worker<Object> worker = bench.startAndSee(Loops.IN, Loops.LOOP, null);

    assertFalse(worker.await(Duration.ofMillis(50)));
    assertTrue(worker.isAlive());

    worker.terminate(Eventually.DEADLINE, false);
    assertFalse(worker.isAlive());
  }

  @Test
  @Tag("B8")
  default void cannotWaitForItself(Bench bench) throws Exception {
    String answer = bench.ask(Inside.AWAIT_CONTEXT);

    assertTrue(answer.startsWith("IllegalStateException: A worker cannot wait for itself"), answer);
  }

  @Test
  @Tag("B8")
  default void cannotWaitForItselfThroughItsHandle(Bench bench) throws Exception {
    bench.needs(Trait.SAME_JVM);

    for (Inside question :
        new Inside[] {Inside.AWAIT_HANDLE, Inside.AWAIT_HANDLE_FOR_A_WHILE, Inside.JOIN_HANDLE}) {
      String answer = bench.ask(question);
      assertTrue(
          answer.startsWith("IllegalStateException: A worker cannot wait for itself"), answer);
    }
  }

  @Test
  @Tag("B9")
  default void refusesNegativeTimes(Bench bench) {
    Worker<Integer> worker = bench.start(Tasks.SQUARE, 7);
    Duration negative = Duration.ofMillis(-1);

    Refusal.of("Negative timeout", () -> worker.await(negative));
    Refusal.of("Negative timeout", () -> worker.await(Duration.ZERO, negative));
    Refusal.of("Negative timeout", () -> worker.terminate(negative, false));
    Refusal.of("Negative timeout", () -> worker.terminate(negative, true));
  }

  @Test
  @Tag("B10")
  default void waitsForTheShorterOfTwoTimes(Bench bench) throws Exception {
    Worker<Object> worker = bench.startAndSee(Loops.IN, Loops.LOOP, null);

    assertFalse(worker.await(Duration.ofDays(1), Duration.ofMillis(10)));
    assertFalse(worker.await(Duration.ofMillis(10), Duration.ofDays(1)));

    assertTrue(worker.terminate(Eventually.DEADLINE, false));
    assertTrue(worker.await(Duration.ofDays(1), Duration.ZERO));
  }
}
