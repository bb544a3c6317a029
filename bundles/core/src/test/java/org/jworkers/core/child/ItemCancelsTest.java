package org.jworkers.core.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ItemCancelsTest {
  private final ItemCancels cancels = new ItemCancels();
  private Stopper stopper;

  @BeforeEach
  void begin() {
    stopper = new Stopper("w");
    cancels.stopBy(stopper);
  }

  @AfterEach
  void end() {
    stopper.detach();
  }

  @Test
  void whatIsCancelledBeforeItBeginsNeverRuns() {
    cancels.cancel(1);

    assertTrue(cancels.begin(0));
    assertFalse(cancels.end());
    assertFalse(cancels.begin(1));
    assertFalse(cancels.end());
    assertTrue(cancels.begin(2));
    assertFalse(cancels.end());
  }

  @Test
  void whatIsCancelledWhileItRunsIsStopped() {
    assertTrue(cancels.begin(0));
    cancels.cancel(0);
    assertTrue(cancels.end());

    assertTrue(cancels.begin(1));
    assertFalse(cancels.end());
  }

  @Test
  void whatIsCancelledWhenItIsOverIsNot() {
    assertTrue(cancels.begin(0));
    assertFalse(cancels.end());

    cancels.cancel(0);

    assertTrue(cancels.begin(1));
    assertFalse(cancels.end());
  }

  private static final int ITEMS = 40_000;

  /** Of so many items, one is cancelled. */
  private static final int EVERY = 4;

  /** Where both threads are: the item that is about to begin, and that about to be cancelled. */
  private volatile int beginning = -1;

  private volatile int cancelling = -1;
  private volatile int cancelled = -1;

  /**
   * Runs items, and cancels some at about the time at which they begin or end.
   *
   * @param waits whether an item is not over before it is cancelled
   * @return which items were not begun, or stopped
   */
  private boolean[] run(boolean waits) throws InterruptedException {
    boolean[] reached = new boolean[ITEMS];
    Thread runner =
        new Thread(
            () -> {
              for (int item = 0; item < ITEMS; item++) {
                reached[item] = item % EVERY == 0 ? runCancelled(item, waits) : run(item);
              }
            });
    runner.start();
    for (int item = 0; item < ITEMS; item += EVERY) {
      int mine = item;
      cancelling = item;
      await(() -> beginning >= mine);
      pause(item / EVERY % 7);
      cancels.cancel(item);
      cancelled = item;
    }
    runner.join();
    return reached;
  }

  private boolean run(int item) {
    boolean begins = cancels.begin(item);
    return cancels.end() || !begins;
  }

  private boolean runCancelled(int item, boolean waits) {
    beginning = item;
    await(() -> cancelling >= item);
    pause(item / EVERY % 5);
    boolean begins = cancels.begin(item);
    pause(item / EVERY % 3);
    await(() -> !waits || cancelled >= item);
    return cancels.end() || !begins;
  }

  private static void await(BooleanSupplier condition) {
    for (int turn = 0; !condition.getAsBoolean(); turn++) {
      if (turn < 1000) {
        Thread.onSpinWait();
      } else {
        Thread.yield(); // there may be but one processor
      }
    }
  }

  private static void pause(int turns) {
    for (int i = 0; i < turns; i++) {
      Thread.onSpinWait();
    }
  }

  @Test
  void eachCancelReachesAnItemThatIsNotOver() throws Exception {
    boolean[] reached = run(true);

    for (int item = 0; item < ITEMS; item++) {
      assertEquals(item % EVERY == 0, reached[item], "item " + item);
    }
  }

  @Test
  void noCancelReachesAnotherItem() throws Exception {
    boolean[] reached = run(false);

    for (int item = 0; item < ITEMS; item++) {
      assertFalse(reached[item] && item % EVERY != 0, "item " + item);
    }
  }
}
