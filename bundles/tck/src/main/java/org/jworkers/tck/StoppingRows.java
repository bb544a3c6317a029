package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Death;
import org.jworkers.api.Rung;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerId;
import org.jworkers.tck.tasks.Loops;

/** Rows C9 and C10: how a worker is stopped when nobody says how, and where force ends. */
interface StoppingRows {

  @Test
  @Tag("C9")
  default void isKilledIfNobodySaysHowToStopIt(Bench bench) throws Exception {
    bench.needs(Trait.KILLABLE);
    Worker<Object> worker = bench.startAndSee(Loops.IN, Loops.STUBBORN, bench.release().toString());
    WorkerId where = worker.id();

    assertTrue(worker.terminate());

    Death death = Ended.lost(where, worker);
    assertEquals(Rung.KILLED, death.rung());
  }

  @Test
  @Tag("C9")
  default void isOnlyAskedIfNobodySaysHowToStopItAndItCannotBeKilled(Bench bench) throws Exception {
    bench.excludes(Trait.KILLABLE);
    Worker<Object> worker = bench.startAndSee(Loops.IN, Loops.STUBBORN, bench.release().toString());

    assertFalse(worker.terminate());

    assertTrue(worker.isAlive());
    bench.letGo();
    assertTrue(worker.await(Eventually.DEADLINE));
  }

  @Test
  @Tag("C10")
  default void isAskedAgainByForceUntilItObeys(Bench bench) throws Exception {
    bench.excludes(Trait.KILLABLE);
    Worker<Object> worker = bench.startAndSee(Loops.IN, Loops.HARD_OF_HEARING, null);
    assertFalse(worker.terminate(ForceRows.GRACE, false));

    assertTrue(worker.terminate(Duration.ofSeconds(1), true));

    Ended.obediently(worker);
  }

  @Test
  @Tag("C10")
  default void staysAliveIfNothingReachesIt(Bench bench) throws Exception {
    bench.excludes(Trait.KILLABLE);
    Worker<Object> worker = bench.startAndSee(Loops.IN, Loops.STUBBORN, bench.release().toString());

    assertFalse(worker.terminate(ForceRows.GRACE, true));

    assertTrue(worker.isAlive());
    bench.letGo();
    assertTrue(worker.await(Eventually.DEADLINE));
  }
}
