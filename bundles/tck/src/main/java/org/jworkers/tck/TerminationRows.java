package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.Progress;
import org.jworkers.api.Worker;
import org.jworkers.tck.tasks.Blocking;
import org.jworkers.tck.tasks.Inside;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Tasks;

/** Rows C1 to C3, C6 to C8 and C11: stopping a one-shot worker that obeys. */
interface TerminationRows {

  @Test
  @Tag("C1")
  default void obeysWhenItIsTerminated(Bench bench) throws Exception {
    Worker<Object> worker = bench.startAndSee(Loops.IN, Loops.LOOP, null);

    assertTrue(worker.terminate(Eventually.DEADLINE, false));

    assertTrue(worker.await());
    Ended.obediently(worker);
  }

  @Test
  @Tag("C2")
  default void canBeTerminatedTwice(Bench bench) throws Exception {
    Worker<Object> worker = bench.startAndSee(Loops.IN, Loops.LOOP, null);
    assertTrue(worker.terminate(Eventually.DEADLINE, false));

    assertTrue(worker.terminate(Duration.ZERO, false));
    assertTrue(worker.terminate(Duration.ZERO, true));

    Ended.obediently(worker);
  }

  @Test
  @Tag("C3")
  default void isNotDeadYetWhenItIsOnlyAsked(Bench bench) throws Exception {
    Worker<Object> worker = bench.startAndSee(Loops.IN, Loops.LOOP, null);

    assertFalse(worker.terminate(Duration.ZERO, false));

    assertTrue(worker.await(Eventually.DEADLINE));
    Ended.obediently(worker);
  }

  @Test
  @Tag("C6")
  default void canBeTerminatedWhenItIsDead(Bench bench) throws Exception {
    Worker<Integer> worker = bench.start(Tasks.SQUARE, 7);
    assertTrue(worker.await(Eventually.DEADLINE));

    assertTrue(worker.terminate(Duration.ZERO, false));
    assertTrue(worker.terminate());

    assertEquals(49, worker.join());
  }

  @Test
  @Tag("C6")
  default void canBeTerminatedWhenItNeverRan(Bench bench) {
    PlainSpec spec = bench.spec().withRun(Optional.of(false));
    Worker<Integer> worker = bench.workers().start(spec, Tasks.SQUARE, 7);

    assertTrue(worker.terminate(Duration.ZERO, false));
    assertTrue(worker.terminate());
  }

  @Test
  @Tag("C7")
  default void cleansUpBeforeItObeys(Bench bench) throws Exception {
    Worker<Object> worker = bench.startAndSee(Loops.IN, Loops.CLEAN, null);

    assertTrue(worker.terminate(Eventually.DEADLINE, false));

    assertEquals(Optional.of(Loops.CLEANED), worker.progress().map(Progress::text));
    Ended.obediently(worker);
  }

  @Test
  @Tag("C8")
  default void canTerminateItselfFromInside(Bench bench) throws Exception {
    Worker<Object> worker = bench.start(Tasks.SUICIDE, null);

    assertTrue(worker.await(Eventually.DEADLINE));

    assertEquals(Optional.of(Tasks.THROWN), worker.progress().map(Progress::text));
    Ended.obediently(worker);
  }

  @Test
  @Tag("C8")
  default void canTerminateItselfThroughItsHandle(Bench bench) throws Exception {
    bench.needs(Trait.SAME_JVM);
    var worker = bench.persistent(Inside.ASK);
    Inside.handle(worker);
    worker.enqueue(Inside.TERMINATE_HANDLE);

    boolean ended = worker.await(Eventually.DEADLINE);

    Inside.forget(worker);
    assertTrue(ended);
    Ended.obediently(worker);
  }

  @Test
  @Tag("C11")
  default void obeysInCallsThatBlock(Bench bench) throws Exception {
    for (Blocking call : Blocking.values()) {
      Worker<Object> worker = bench.startAndSee(Loops.IN, Blocking.BLOCK, call);

      assertTrue(worker.terminate(Eventually.DEADLINE, false), call::name);

      Ended.obediently(worker);
    }
  }

  @Test
  @Tag("C12")
  default void isDeadExactlyIfTerminateSaysSo(Bench bench) throws Exception {
    Worker<Object> worker = bench.startAndSee(Loops.IN, Loops.STUBBORN, bench.release().toString());

    assertFalse(worker.terminate(Duration.ofMillis(50), false));
    assertTrue(worker.isAlive());

    bench.letGo();
    assertTrue(worker.terminate(Eventually.DEADLINE, false));
    assertFalse(worker.isAlive());
  }
}
