package org.jworkers.tck;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.tck.tasks.EndlessCalls;

/** Rows S9 to S17 and S21: stopping tasks in calls that do not return. */
interface StopInCallRows {

  @Test
  @Tag("S9")
  default void isStoppedWhileItSleeps(Bench bench) throws Exception {
    StopTrial.of(EndlessCalls.SLEEP, Reach.ONE_REQUEST, bench);
  }

  @Test
  @Tag("S10")
  default void isStoppedWhileItSleepsAgainAndAgain(Bench bench) throws Exception {
    StopTrial.of(EndlessCalls.SLEEP_AGAIN, Reach.ONE_REQUEST, bench);
  }

  @Test
  @Tag("S11")
  default void isStoppedInALoopThatParks(Bench bench) throws Exception {
    StopTrial.of(EndlessCalls.PARK, Reach.ONE_REQUEST, bench);
  }

  @Test
  @Tag("S12")
  default void isStoppedWhileItWaitsForANotification(Bench bench) throws Exception {
    StopTrial.of(EndlessCalls.WAIT, Reach.ONE_REQUEST, bench);
  }

  @Test
  @Tag("S13")
  default void isStoppedWhileItTakesFromAQueue(Bench bench) throws Exception {
    StopTrial.of(EndlessCalls.TAKE, Reach.ONE_REQUEST, bench);
  }

  @Test
  @Tag("S14")
  default void isStoppedWhileItReadsFromASocket(Bench bench) throws Exception {
    StopTrial.of(EndlessCalls.SOCKET, Reach.NOTHING, bench);
  }

  @Test
  @Tag("S15")
  default void isStoppedWhileItReadsFromAChannel(Bench bench) throws Exception {
    StopTrial.of(EndlessCalls.CHANNEL, Reach.ONE_REQUEST, bench);
  }

  @Test
  @Tag("S16")
  default void isStoppedWhileARegularExpressionBacktracks(Bench bench) throws Exception {
    StopTrial.of(EndlessCalls.REGEX, Reach.STRIKE_FROM_22, bench);
  }

  @Test
  @Tag("S17")
  default void isStoppedInAPowerOfABigNumber(Bench bench) throws Exception {
    bench.needsEither(Trait.KILLABLE, Trait.STRUCK); // nothing else would ever end it
    StopTrial.of(EndlessCalls.POWER, Reach.STRIKE, bench);
  }

  @Test
  @Tag("S21")
  default void isStoppedInALoopOfTheJdk(Bench bench) throws Exception {
    StopTrial.of(EndlessCalls.JDK_LOOP, Reach.STRIKE, bench);
  }
}
