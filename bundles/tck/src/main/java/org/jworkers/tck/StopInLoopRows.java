package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.tck.tasks.EndlessLoops;

/** Rows S1 to S8 and S18 to S20: stopping tasks in loops, of their own and of those they call. */
interface StopInLoopRows {

  @Test
  @Tag("S1")
  default void isStoppedInAnEmptyLoop(Bench bench) throws Exception {
    StopTrial.of(EndlessLoops.EMPTY, Reach.ONE_REQUEST, bench);
  }

  @Test
  @Tag("S2")
  default void isStoppedInAnArithmeticLoop(Bench bench) throws Exception {
    StopTrial.of(EndlessLoops.ARITHMETIC, Reach.ONE_REQUEST, bench);
  }

  @Test
  @Tag("S3")
  default void isStoppedInALoopThatCatchesEverything(Bench bench) throws Exception {
    StopTrial.of(EndlessLoops.CATCHING, Reach.REPEATED_REQUESTS, bench);
  }

  @Test
  @Tag("S4")
  default void isStoppedInALoopInFinally(Bench bench) throws Exception {
    StopTrial.of(EndlessLoops.IN_FINALLY, Reach.REPEATED_REQUESTS, bench);
  }

  @Test
  @Tag("S5")
  default void isStoppedInDeepRecursion(Bench bench) throws Exception {
    StopTrial.of(EndlessLoops.RECURSION, Reach.ONE_REQUEST, bench);
  }

  @Test
  @Tag("S6")
  default void isStoppedInAStreamOfItsLambdas(Bench bench) throws Exception {
    StopTrial.of(EndlessLoops.STREAM, Reach.ONE_REQUEST, bench);
  }

  @Test
  @Tag("S7")
  default void isStoppedInASynchronizedLoop(Bench bench) throws Exception {
    StopTrial.of(EndlessLoops.SYNCHRONIZED, Reach.ONE_REQUEST, bench);

    if (bench.subject().is(Trait.SAME_JVM)) {
      synchronized (EndlessLoops.MONITOR) { // which cannot be entered unless it was left
        assertFalse(EndlessLoops.LOCK.isLocked());
      }
    }
  }

  @Test
  @Tag("S8")
  default void isStoppedWhileItHoldsALock(Bench bench) throws Exception {
    StopTrial.of(EndlessLoops.LOCKED, Reach.ONE_REQUEST, bench);

    assertFalse(EndlessLoops.LOCK.isLocked());
  }

  @Test
  @Tag("S18")
  default void isStoppedInASortWithItsComparator(Bench bench) throws Exception {
    StopTrial.of(EndlessLoops.SORT, Reach.ONE_REQUEST, bench);
  }

  @Test
  @Tag("S19")
  default void isStoppedInAParallelStream(Bench bench) throws Exception {
    StopTrial.of(EndlessLoops.PARALLEL, Reach.ONE_REQUEST, bench);
  }

  @Test
  @Tag("S20")
  default void isStoppedInALoopOfALibraryThatIsWovenOnRequest(Bench bench) throws Exception {
    StopTrial.of(EndlessLoops.LIBRARY, Reach.ONE_REQUEST, bench);
  }
}
