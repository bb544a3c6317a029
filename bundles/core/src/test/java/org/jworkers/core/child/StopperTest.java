package org.jworkers.core.child;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.jworkers.api.Checkpoint;
import org.jworkers.api.WorkerTerminatedError;

class StopperTest {
  @Test
  void aStopStrikesAtTheNextCheck() {
    Stopper stopper = new Stopper("w");
    stopper.request(true);

    assertThrows(WorkerTerminatedError.class, Checkpoint::check);
    stopper.retire();
  }

  /** A class whose initialiser fails is unusable from then on. */
  @Test
  void aMildStopWaitsForTheInitialiserOfAClass() {
    Stopper stopper = new Stopper("w");

    assertThrows(
        WorkerTerminatedError.class,
        () ->
            stopper.in(
                Stopper.Section.TASK,
                () -> {
                  stopper.request(false);
                  return Patient.value + awaitStop();
                }));

    assertDoesNotThrow(() -> Patient.value);
    stopper.retire();
  }

  private static int awaitStop() {
    while (true) {
      Checkpoint.check();
    }
  }

  private static final class Patient {
    static int value = checks();

    private static int checks() {
      Checkpoint.check();
      Checkpoint.check();
      return 1;
    }
  }

  @Test
  void aStopByForceDoesNotWaitForTheInitialiserOfAClass() {
    Stopper stopper = new Stopper("w");

    assertThrows(
        WorkerTerminatedError.class,
        () ->
            stopper.in(
                Stopper.Section.TASK,
                () -> {
                  stopper.request(true);
                  return Hurried.value;
                }));

    assertThrows(NoClassDefFoundError.class, () -> Hurried.value++);
    stopper.retire();
  }

  private static final class Hurried {
    static int value = checks();

    private static int checks() {
      Checkpoint.check();
      return 1;
    }
  }

  /** The line of a worker that has ended is lost too, and its thread may be used again. */
  @Test
  void aStopThatComesWhenTheThreadIsThroughStrikesNobody() {
    Stopper stopper = new Stopper("w");
    stopper.retire();

    stopper.request(true);

    assertDoesNotThrow(Checkpoint::check);
  }
}
