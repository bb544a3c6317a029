package org.jworkers.core.child;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Checkpoint;
import org.jworkers.api.Rung;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.spi.ThreadStopper;

class StopperTest {
  @Test
  void aStopStrikesAtTheNextCheck() {
    Stopper stopper = new Stopper("w");
    stopper.request(true);

    assertThrows(WorkerTerminatedError.class, Checkpoint::check);
    stopper.detach();
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
    stopper.detach();
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
    stopper.detach();
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
    stopper.detach();

    stopper.request(true);

    assertDoesNotThrow(Checkpoint::check);
  }

  @Test
  void aStrikeNeedsForceAndTheUsersCode() throws Exception {
    List<Throwable> strikes = new ArrayList<>();
    ThreadStopper by = new Recording(strikes);
    Stopper stopper = new Stopper("w");

    stopper.in(
        Stopper.Section.TASK,
        () -> {
          stopper.strike(by);
          return null;
        });
    assertEquals(List.of(), strikes);
    stopper.in(
        Stopper.Section.CLEANUP,
        () -> {
          stopper.request(true);
          stopper.strike(by);
          return null;
        });
    stopper.strike(by);
    stopper.detach();

    assertEquals(1, strikes.size());
    assertEquals(Rung.ASYNCHRONOUS, ((WorkerTerminatedError) strikes.get(0)).rung());
  }

  private record Recording(List<Throwable> strikes) implements ThreadStopper {
    @Override
    public Optional<String> obstacle() {
      return Optional.empty();
    }

    @Override
    public boolean stop(Thread thread, Throwable error) {
      return strikes.add(error);
    }
  }

  /** Whenever it comes: never after the task, where it would strike the runtime. */
  @Test
  void aStrikeIsOverWhenTheTaskIs() throws Exception {
    assumeTrue(Runtime.version().feature() < 20, "later JVMs stop no thread by Java alone");
    for (int i = 0; i < 100; i++) {
      assertSettled(strikeAtTheEnd());
    }
  }

  /** Strikes a task that ends at the same time. */
  private static Stopper strikeAtTheEnd() throws InterruptedException {
    Stopper stopper = new Stopper("w");
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean end = new AtomicBoolean();
    Thread striker =
        new Thread(
            () -> {
              awaitUninterruptibly(begun);
              stopper.request(true);
              end.set(true);
              stopper.strike(new Deprecated());
            });
    striker.start();
    try {
      stopper.in(
          Stopper.Section.TASK,
          () -> {
            begun.countDown();
            while (!end.get()) {
              Thread.onSpinWait();
            }
            return null;
          });
    } catch (Throwable struck) {
      assertEquals(ThreadDeath.class, struck.getClass());
    }
    striker.join();
    return stopper;
  }

  private static void assertSettled(Stopper stopper) {
    stopper.detach();
    long end = System.nanoTime() + 2_000_000;
    assertDoesNotThrow(
        () -> {
          while (System.nanoTime() < end) {
            Thread.onSpinWait();
          }
        });
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException nobodyDoes) {
      throw new IllegalStateException(nobodyDoes);
    }
  }

  private static final class Deprecated implements ThreadStopper {
    @Override
    public Optional<String> obstacle() {
      return Optional.empty();
    }

    @Override
    @SuppressWarnings({"deprecation", "removal"})
    public boolean stop(Thread thread, Throwable error) {
      thread.stop();
      return true;
    }
  }

  @Test
  void activityIsThatOfTheUsersCode() throws Exception {
    Stopper stopper = new Stopper("w");
    assertEquals(Optional.empty(), stopper.activity());

    String activity = stopper.in(Stopper.Section.TASK, () -> stopper.activity().orElse("none"));

    assertTrue(activity.contains("activityIsThatOfTheUsersCode"), activity);
    assertEquals(Optional.empty(), stopper.activity());
    stopper.detach();
  }
}
