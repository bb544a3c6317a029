package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.WorkerException;
import org.jworkers.api.WorkerId;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Seen;
import org.jworkers.tck.tasks.Tasks;

/** Rows F9 to F11: a new life in the same handle. */
interface RestartRows {

  @Test
  @Tag("F9")
  default void livesAgainAfterARestart(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SQUARE);
    IntStream.range(0, 10).forEach(worker::enqueue);
    assertEquals(10L, worker.join());
    assertTrue(worker.await(Eventually.DEADLINE));
    WorkerId before = worker.id();

    worker.restart();

    assertTrue(worker.isAlive());
    assertEquals(Optional.empty(), worker.outcome());
    assertNotEquals(before, worker.id());
    for (long counter = 0; counter < 5; counter++) {
      assertEquals(counter, worker.enqueue(2));
    }
    assertEquals(5L, worker.join());
    assertTrue(worker.await(Eventually.DEADLINE));
    Ended.withResults(List.of(4, 4, 4, 4, 4), worker);
  }

  @Test
  @Tag("F9")
  default void livesAgainAfterItWasTerminated(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Tasks.SQUARE);
    assertTrue(worker.terminate(Eventually.DEADLINE, false));

    worker.restart();

    assertEquals(49, worker.call(7));
    assertEquals(List.of(worker), bench.workers().alive());
  }

  @Test
  @Tag("F10")
  default void isLeftAsItIsIfItCannotBeStoppedForARestart(Bench bench) throws Exception {
    PersistentWorker<String, Object> worker = bench.persistent(Loops.STUBBORN);
    worker.enqueue(bench.release().toString());
    bench.see(Loops.IN, worker);
    WorkerId before = worker.id();

    String message =
        assertThrows(
                WorkerException.class,
                () -> worker.restart(Duration.ofMillis(10), ForceRows.GRACE, false))
            .getMessage();

    assertTrue(message.startsWith("Could not stop a worker!"), message);
    assertTrue(message.contains(worker.name()), message);
    assertTrue(worker.isAlive());
    assertEquals(before, worker.id());
    bench.letGo();
    assertTrue(worker.await(Eventually.DEADLINE));
  }

  @Test
  @Tag("F10")
  default void isTerminatedForARestartIfItDoesNotEndInTime(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Loops.LOOP_AT_NEGATIVE);
    worker.enqueue(-1);
    bench.see(Loops.IN, worker);
    WorkerId before = worker.id();

    worker.restart(Duration.ofMillis(10), Eventually.DEADLINE, false);

    assertNotEquals(before, worker.id());
    assertEquals(49, worker.call(7));
  }

  @Test
  @Tag("F11")
  default void keepsWhatItWasMadeFromInARestart(Bench bench) throws Exception {
    PlainSpec spec = bench.spec().withName(Optional.of("phoenix")).withUserId("mark");
    PersistentWorker<Object, Seen> worker = bench.workers().startPersistent(spec, Tasks.LOOK);
    Seen before = worker.call(null);

    worker.restart();

    Seen after = worker.call(null);
    assertEquals(worker.id(), after.id());
    assertEquals("phoenix", worker.name());
    assertEquals("phoenix", after.name());
    assertEquals("mark", worker.userId());
    assertEquals("mark", after.userId());
    assertEquals(before.parent(), after.parent());
    assertEquals(before.type(), after.type());
    assertFalse(before.id().equals(after.id()));
  }

  @Test
  @Tag("F11")
  default void keepsItsDefaultArgumentInARestart(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker =
        bench.workers().startPersistent(bench.subject().spec(), Tasks.SQUARE, 7);
    worker.enqueue();
    assertEquals(49, worker.nextResult());

    worker.restart();

    worker.enqueue();
    assertEquals(49, worker.nextResult());
  }
}
