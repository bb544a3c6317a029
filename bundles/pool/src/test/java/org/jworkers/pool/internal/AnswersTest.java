package org.jworkers.pool.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.jworkers.api.ItemResult;

class AnswersTest {
  private final Answers<Integer> answers = new Answers<>();

  private boolean add(int counter) {
    return answers.add(new ItemResult<>(counter, true, counter, null, null));
  }

  private void assertNext(long... counters) {
    for (long counter : counters) {
      assertTrue(answers.hasNext());
      assertEquals(counter, answers.next().counter());
    }
  }

  @Test
  void theAttendantIsToldOnceForAllThatItDidNotTake() {
    assertTrue(add(0));
    assertFalse(add(1));

    answers.take();
    assertTrue(add(2), "those before were taken");

    assertNext(0, 1);
    assertFalse(answers.hasNext(), "this one was not taken");
    answers.take();
    assertNext(2);
    assertFalse(answers.hasNext());
  }

  @Test
  void whatWasLeftComesBeforeWhatCameSince() {
    add(0);
    add(1);
    answers.take();
    assertNext(0);
    add(2);

    answers.take();

    assertNext(1, 2);
    assertFalse(answers.hasNext());
  }

  @Test
  void whatNobodyWantsIsNotKept() {
    add(0);

    answers.refuse();

    assertFalse(add(1));
    answers.take();
    assertFalse(answers.hasNext());
  }
}
