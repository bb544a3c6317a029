package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.Progress;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerLifecycle;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.tck.tasks.Failing;
import org.jworkers.tck.tasks.Forgiving;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Recorder;
import org.jworkers.tck.tasks.Tasks;

/** Rows A13, A15, J7 and J8: what is done, and told, at the points of a worker's life. */
interface LifecycleRows {

  private static PlainSpec with(WorkerLifecycle lifecycle, Bench bench) {
    return bench.spec().withLifecycle(Optional.of(lifecycle));
  }

  @Test
  @Tag("A13")
  default void callsItsHooksAroundItsTask(Bench bench) throws Exception {
    Worker<Integer> worker = bench.workers().start(with(new Recorder(), bench), Tasks.SQUARE, 7);

    assertEquals(49, worker.join());
    assertTrue(worker.await(Eventually.DEADLINE));
    assertEquals("started item Success", worker.userState());
  }

  @Test
  @Tag("A13")
  default void callsItsHooksAroundEachItem(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker =
        bench.workers().startPersistent(with(new Recorder(), bench), Tasks.SUPERSTITIOUS);
    List.of(1, 2, 13).forEach(worker::enqueue);

    assertTrue(worker.await(Eventually.DEADLINE));

    assertEquals("started item item item Failure", worker.userState());
  }

  @Test
  @Tag("A13")
  default void callsItsLastHookAfterAMildStop(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker =
        bench.workers().startPersistent(with(new Recorder(), bench), Loops.LOOP_AT_NEGATIVE);
    worker.enqueue(-1);
    bench.see(Loops.IN, worker);

    assertTrue(worker.terminate(Eventually.DEADLINE, false));

    assertEquals("started item Failure", worker.userState());
  }

  @Test
  @Tag("A13")
  default void goesOnIfAHookTurnsAnExceptionIntoAResult(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker =
        bench.workers().startPersistent(with(new Forgiving(), bench), Tasks.SUPERSTITIOUS);
    List.of(1, 13, 3).forEach(worker::enqueue);
    worker.closeInput();

    List<Integer> results = new ArrayList<>();
    worker.results().forEachRemaining(results::add);

    assertEquals(List.of(1, -1, 9), results);
    assertEquals(3, worker.join());
  }

  @Test
  @Tag("A13")
  @Tag("J8")
  default void endsWithTheErrorOfAHookThatFailsAtTheStart(Bench bench) throws Exception {
    Worker<Integer> worker = bench.workers().start(with(new Failing(), bench), Tasks.SQUARE, 7);

    assertTrue(worker.await(Eventually.DEADLINE));

    assertEquals("no model to load", worker.error().orElseThrow().getMessage());
  }

  @Test
  @Tag("A15")
  default void endsASleepAtACheckpointAtOnce(Bench bench) throws Exception {
    Worker<Object> worker = bench.startAndSee(Loops.IN, Loops.SLEEP, null);

    assertTrue(worker.terminate(Eventually.DEADLINE, false));

    assertSame(WorkerTerminatedError.class, worker.error().orElseThrow().getClass());
  }

  @Test
  @Tag("J7")
  default void hasToldItsLastProgressWhenTheResultIsThere(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Loops.PROGRESS);

    for (int times = 1; times <= 1000; times *= 10) {
      assertEquals(times, worker.call(times));

      assertEquals(Optional.of(new Progress(times, times, "")), worker.progress());
    }
  }

  @Test
  @Tag("J7")
  default void tellsItsLastProgressAlsoIfItThenSaysNothing(Bench bench) throws Exception {
    PersistentWorker<Integer, Integer> worker = bench.persistent(Loops.PROGRESS);

    worker.enqueue(-1000);

    Eventually.until(
        () -> "the last progress; there is " + worker.progress(),
        () -> worker.progress().equals(Optional.of(new Progress(1000, 1000, ""))));
    worker.terminate(Eventually.DEADLINE, false);
  }
}
