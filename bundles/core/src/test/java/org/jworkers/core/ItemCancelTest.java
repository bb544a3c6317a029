package org.jworkers.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jworkers.api.Checkpoint;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.spi.Child;
import org.jworkers.spi.Launch;
import org.jworkers.spi.WorkerProvider;

@Tag("J2")
@Timeout(120)
class ItemCancelTest {
  private static CountDownLatch inLoop;

  private final WorkersScope workers = scope();

  private static WorkersScope scope() {
    Registry registry = new Registry();
    registry.add(new Threads(), 0);
    return WorkersScope.open(registry, () -> null, () -> {});
  }

  /** The least that a provider can be. */
  private static final class Threads implements WorkerProvider {
    @Override
    public String type() {
      return "test";
    }

    @Override
    public Child launch(Launch launch) {
      return launch.on(work -> new Thread(work, launch.name()).start());
    }
  }

  @AfterEach
  void close() {
    workers.close();
  }

  /** Loops for ever when it is given a negative number. */
  private static int squareOrLoop(int x) {
    if (x < 0) {
      inLoop.countDown();
      while (true) {
        Checkpoint.check();
      }
    }
    return x * x;
  }

  private PersistentWorker<Integer, Integer> worker() {
    inLoop = new CountDownLatch(1);
    return workers.startPersistent(WorkerSpec.of("test"), ItemCancelTest::squareOrLoop);
  }

  @Test
  void runningItemIsStoppedAndTheWorkerGoesOn() throws Exception {
    PersistentWorker<Integer, Integer> worker = worker();
    worker.enqueue(2);
    long loop = worker.enqueue(-1);
    worker.enqueue(3);
    inLoop.await();

    assertTrue(worker.cancel(loop));

    assertEquals(4, worker.nextResult());
    assertEquals(9, worker.nextResult());
    assertTrue(worker.await());
    assertEquals(2, worker.result());
  }

  @Test
  void queuedItemNeverRuns() throws Exception {
    PersistentWorker<Integer, Integer> worker = worker();
    long loop = worker.enqueue(-1);
    long queued = worker.enqueue(-2);
    worker.enqueue(5);
    inLoop.await();

    assertTrue(worker.cancel(queued));
    assertTrue(worker.cancel(loop));

    assertEquals(25, worker.nextResult());
  }

  @Test
  void resultOfACancelledItemSaysSo() throws Exception {
    PersistentWorker<Integer, Integer> worker = worker();
    long loop = worker.enqueue(-1);
    inLoop.await();

    worker.cancel(loop);

    var result = worker.poll(Duration.ofSeconds(20)).orElseThrow();
    assertFalse(result.ok());
    assertEquals(loop, result.counter());
    assertInstanceOf(CancellationException.class, result.error());
  }

  @Test
  void cancellingAFinishedItemDoesNothingAndSaysSo() throws Exception {
    PersistentWorker<Integer, Integer> worker = worker();
    long item = worker.enqueue(4);
    assertEquals(16, worker.nextResult());

    assertFalse(worker.cancel(item));

    assertEquals(25, worker.call(5));
  }

  @Test
  void itemThatWasNeverGivenCannotBeCancelled() {
    PersistentWorker<Integer, Integer> worker = worker();

    assertThrows(IllegalArgumentException.class, () -> worker.cancel(0));
  }
}
