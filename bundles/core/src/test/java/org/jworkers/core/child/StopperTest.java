package org.jworkers.core.child;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.api.control.TaskThreads;

class StopperTest {
  @Test
  void aStopStrikesAtTheNextCheck() {
    Stopper stopper = new Stopper("w");
    stopper.request(true);

    assertThrows(WorkerTerminatedError.class, TaskThreads::check);
    stopper.retire();
  }

  /** The line of a worker that has ended is lost too, and its thread may be used again. */
  @Test
  void aStopThatComesWhenTheThreadIsThroughStrikesNobody() {
    Stopper stopper = new Stopper("w");
    stopper.retire();

    stopper.request(true);

    assertDoesNotThrow(TaskThreads::check);
  }
}
