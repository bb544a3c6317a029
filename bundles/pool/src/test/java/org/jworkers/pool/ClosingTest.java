package org.jworkers.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.Outcome;
import org.jworkers.api.WorkerTerminatedError;

/** Closing while a worker is at an item of the caller's own, behind the pool's back. */
@Tag("H24")
class ClosingTest extends FakePool {
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONG = Duration.ofDays(30_000_000);

  private final Gate gate = new Gate();

  private Pool<Integer, Integer> busyPool(boolean stubborn) throws InterruptedException {
    Pool<Integer, Integer> pool =
        pool(
            x -> {
              if (stubborn) {
                gate.passStubbornly();
              } else {
                gate.pass();
              }
              return x;
            });
    pool.add(FAKE).enqueue(1);
    gate.awaitReached();
    return pool;
  }

  @Test
  @Tag("J13")
  void waitsForWorkersToFinish() throws Exception {
    Pool<Integer, Integer> pool = busyPool(false);

    Future<?> closing = beside(closing(() -> pool.close(LONG, Force.ALWAYS)));
    Gate.eventually(made(0)::isClosed, "The input is to be closed");
    assertFalse(closing.isDone());
    gate.open();

    closing.get(20, TimeUnit.SECONDS);
    assertEquals(1L, made(0).result());
    assertEquals(0, made(0).asked.get());
  }

  private static Callable<Void> closing(Runnable close) {
    return () -> {
      close.run();
      return null;
    };
  }

  @Test
  @Tag("J13")
  void terminatesThoseThatDoNotFinish() throws Exception {
    Pool<Integer, Integer> pool = busyPool(false);

    pool.close(SHORT, Force.AS_USUAL);

    assertInstanceOf(WorkerTerminatedError.class, made(0).error().orElseThrow());
    assertEquals(0, made(0).forced.get());
  }

  @Test
  void killsThoseThatDoNotObeyIfToldTo() throws Exception {
    Pool<Integer, Integer> pool = busyPool(true);

    pool.close(SHORT, Force.ALWAYS);

    assertInstanceOf(Outcome.Lost.class, made(0).outcome().orElseThrow());
    assertEquals(1, made(0).forced.get());
    gate.open();
  }

  @Test
  void leavesThoseThatDoNotFinishIfToldTo() throws Exception {
    Pool<Integer, Integer> pool = busyPool(false);

    pool.close(SHORT, Force.NEVER);

    assertTrue(made(0).isAlive());
    assertEquals(0, made(0).asked.get());
    gate.open();
    Gate.eventually(() -> !made(0).isAlive(), "It is to end by itself");
    assertEquals(1L, made(0).result());
  }

  @Test
  void theForceThatIsSetIsUsed() throws Exception {
    Pool<Integer, Integer> pool = busyPool(true);
    pool.closeTimeout(SHORT);
    pool.force(Force.NEVER);

    pool.close();

    assertEquals(0, made(0).asked.get());
    gate.open();
  }

  @Test
  void terminateAsksEvenWithoutForce() throws Exception {
    Pool<Integer, Integer> pool = busyPool(true);

    pool.terminate(SHORT, Force.NEVER);

    assertEquals(1, made(0).asked.get());
    assertEquals(0, made(0).forced.get());
    assertTrue(made(0).isAlive());
    gate.open();
  }

  @Test
  void terminateKillsWithForce() throws Exception {
    Pool<Integer, Integer> pool = busyPool(true);
    pool.closeTimeout(SHORT);
    pool.force(Force.ALWAYS);

    pool.terminate();

    assertInstanceOf(Outcome.Lost.class, made(0).outcome().orElseThrow());
    gate.open();
  }

  @Test
  void stopsAllAtTheSameTime() throws Exception {
    CyclicBarrier together = new CyclicBarrier(3);
    Gate[] gates = {new Gate(), new Gate(), new Gate()};
    Pool<Integer, Integer> pool =
        pool(
            x -> {
              try {
                gates[x].pass();
              } catch (InterruptedException stop) {
                together.await(20, TimeUnit.SECONDS); // passes only if all are asked to stop
              }
              return x;
            });
    int next = 0;
    for (var worker : pool.add(FAKE, 3)) {
      worker.enqueue(next++);
    }
    for (Gate each : gates) {
      each.awaitReached();
    }

    pool.close(SHORT, Force.AS_USUAL);

    assertFalse(together.isBroken());
    assertEquals(0, workers.alive().size());
  }

  @Test
  void anInterruptTurnsClosingIntoKillingAndStays() throws Exception {
    Pool<Integer, Integer> pool = busyPool(true);
    Thread closer = Thread.currentThread();
    Future<?> interrupter =
        beside(
            () -> {
              Gate.eventually(made(0)::isClosed, "The input is to be closed");
              closer.interrupt();
              return null;
            });

    pool.close(LONG, Force.NEVER);

    assertTrue(Thread.interrupted());
    assertInstanceOf(Outcome.Lost.class, made(0).outcome().orElseThrow());
    interrupter.get(20, TimeUnit.SECONDS);
    gate.open();
  }
}
