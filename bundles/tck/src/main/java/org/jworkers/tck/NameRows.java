package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.Worker;
import org.jworkers.tck.tasks.Inside;
import org.jworkers.tck.tasks.Seen;
import org.jworkers.tck.tasks.Tasks;

/** Rows A6 to A8: what a worker is called, and what it is. */
interface NameRows {

  @Test
  @Tag("A6")
  default void keepsNameAndUserIdVerbatimOnBothSides(Bench bench) throws Exception {
    String name = "  näm€ with 'quotes' & \"more\" ";
    PlainSpec spec = bench.spec().withName(Optional.of(name)).withUserId(-1.5);

    Worker<Seen> worker = bench.workers().start(spec, Tasks.LOOK, null);

    assertEquals(name, worker.name());
    assertEquals(-1.5, worker.userId());
    Seen seen = worker.join();
    assertEquals(name, seen.name());
    assertEquals(-1.5, seen.userId());
  }

  @Test
  @Tag("A6")
  default void showsItsNameInTheListOfThreadsUnlessTold(Bench bench) throws Exception {
    PlainSpec named = bench.spec().withName(Optional.of("shown"));

    Seen shown = bench.workers().start(named, Tasks.LOOK, null).join();
    Seen hidden = bench.workers().start(named.withSetNames(false), Tasks.LOOK, null).join();

    assertEquals("shown", shown.thread());
    assertEquals("shown", hidden.name());
    assertNotEquals("shown", hidden.thread());
  }

  @Test
  @Tag("A6")
  default void isNamedAfterItsTypeIfItHasNoName(Bench bench) throws Exception {
    Worker<Seen> one = bench.start(Tasks.LOOK, null);
    Worker<Seen> two = bench.start(Tasks.LOOK, null);

    assertTrue(one.name().startsWith(one.type()), one.name());
    assertNotEquals(one.name(), two.name());
    assertEquals(one.name(), one.join().name());
    assertEquals(two.name(), two.join().name());
  }

  @Test
  @Tag("A7")
  default void knowsItsTypeAndKindWithoutRunning(Bench bench) throws Exception {
    PlainSpec spec = bench.spec().withRun(Optional.of(false));

    Worker<Integer> once = bench.workers().start(spec, Tasks.SQUARE, 7);
    PersistentWorker<Integer, Integer> often = bench.workers().startPersistent(spec, Tasks.SQUARE);

    assertEquals(spec.type(), once.type());
    assertEquals(spec.type(), often.type());
    assertFalse(once.isPersistent());
    assertTrue(often.isPersistent());
    assertEquals(spec.type(), bench.start(Tasks.LOOK, null).join().type());
  }

  @Test
  @Tag("A8")
  default void isTheChildOnlyIfAskedFromInside(Bench bench) throws Exception {
    Worker<Seen> worker = bench.start(Tasks.LOOK, null);

    assertTrue(worker.join().child());
    assertFalse(worker.isChild());
  }

  @Test
  @Tag("A8")
  default void saysByItsHandleThatTheCallerIsTheChild(Bench bench) throws Exception {
    bench.needs(Trait.SAME_JVM);

    assertEquals("true", bench.ask(Inside.HANDLE_IS_CHILD));
  }
}
