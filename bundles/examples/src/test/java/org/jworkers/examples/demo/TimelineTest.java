package org.jworkers.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jworkers.examples.demo.Timeline.Span;
import org.jworkers.examples.demo.Timeline.Track;

class TimelineTest {
  private long seconds = 1000;
  private final Timeline timeline = new Timeline(() -> seconds * 1_000_000_000L);

  @BeforeEach
  void oneWorker() {
    timeline.joined("w");
  }

  @Test
  void beginsAWaitingBatchWhenTheOneBeforeIsDone() {
    timeline.given("w");
    timeline.given("w");
    seconds += 2;
    timeline.done("w", 10);
    seconds += 3;
    timeline.done("w", 20);

    assertEquals(List.of(new Span(0, 2, 10), new Span(2, 5, 20)), track().spans());
    assertEquals(30, timeline.classes());
  }

  @Test
  void countsTimeFromItsBeginning() {
    seconds += 7;
    timeline.begin();
    seconds += 1;
    timeline.given("w");
    seconds += 1;
    timeline.done("w", 1);

    assertEquals(List.of(new Span(1, 2, 1)), track().spans());
  }

  @Test
  void takesTheSpeedFromTheLastSecondsOnly() {
    timeline.given("w");
    timeline.given("w");
    seconds += 1;
    timeline.done("w", 1000);
    seconds += 9;
    timeline.done("w", 50);

    assertEquals(25, track().speed(timeline.now()));
    assertEquals(0, track().speed(timeline.now() + 60));
  }

  @Test
  void givesTheDeadNoSpeed() {
    timeline.given("w");
    seconds += 1;
    timeline.done("w", 1000);
    timeline.died("w");

    assertTrue(track().isDead());
    assertEquals(1, track().diedAt());
    assertEquals(0, track().speed(timeline.now()));
  }

  private Track track() {
    return timeline.tracks().get(0);
  }
}
