package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PersistentWorker;
import org.jworkers.tck.tasks.Luggage;

/** Rows I13.1 and I13.2: values that know whether they go to another host or to a child. */
interface TransferRows {

  private static String label(Bench bench) throws InterruptedException {
    String once = bench.start(Luggage.RETURN, new Luggage("bag")).join().label();
    PersistentWorker<Luggage, Luggage> often = bench.persistent(Luggage.RETURN);
    assertEquals(once, often.call(new Luggage("bag")).label());
    return once;
  }

  @Test
  @Tag("I13.1")
  default void tellsWhatTravelsThatItGoesToAnotherHost(Bench bench) throws Exception {
    bench.needs(Trait.REMOTE);

    assertEquals("bag, far and back, far", label(bench));
  }

  @Test
  @Tag("I13.2")
  default void tellsWhatTravelsThatItGoesToAChild(Bench bench) throws Exception {
    bench.needsTravel();
    bench.excludes(Trait.REMOTE);

    assertEquals("bag, near and back, near", label(bench));
  }
}
