package org.jworkers.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PersistentWorker;

class ListenerTest extends FakePool {

  /** Writes down what it hears. */
  private static final class Journal implements PoolListener<Integer, Integer> {
    final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void added(PersistentWorker<Integer, Integer> worker) {
      lines.add("added " + worker.userId());
    }

    @Override
    public void enqueued(PersistentWorker<Integer, Integer> worker, long index, Integer input) {
      lines.add("enqueued " + worker.userId() + " #" + index + " " + input);
    }

    @Override
    public void finished(PersistentWorker<Integer, Integer> worker, long index, Integer result) {
      lines.add("finished " + worker.userId() + " #" + index + " " + result);
    }

    @Override
    public void idle(PersistentWorker<Integer, Integer> worker) {
      lines.add("idle " + worker.userId());
    }

    @Override
    public void died(PersistentWorker<Integer, Integer> worker) {
      lines.add("died " + worker.userId());
    }

    @Override
    public void failed(ItemFailure failure) {
      lines.add("failed #" + failure.index());
    }

    List<String> taken() {
      synchronized (lines) {
        List<String> taken = List.copyOf(lines);
        lines.clear();
        return taken;
      }
    }
  }

  private final Journal journal = new Journal();

  @Test
  @Tag("H20")
  void hearsOfEachItemInOrder() throws Exception {
    Map<Integer, Gate> gates = Map.of(5, new Gate(), 6, new Gate());
    try (Pool<Integer, Integer> pool =
        Pool.<Integer, Integer>builder(
                workers,
                x -> {
                  gates.get(x).pass();
                  return x * x;
                })
            .listener(journal)
            .open()) {
      pool.add(FAKE, 2);
      journal.taken();
      var run = beside(() -> pool.run(List.of(5, 6)));

      gates.get(5).open();
      Gate.eventually(() -> journal.lines.contains("idle 0"), "Worker 0 is to be idle");
      gates.get(6).open();
      run.get();

      assertEquals(
          List.of(
              "enqueued 0 #0 5",
              "enqueued 1 #1 6",
              "finished 0 #0 25",
              "idle 0",
              "finished 1 #1 36",
              "idle 1"),
          journal.taken());
    }
  }

  @Test
  @Tag("H20")
  void hearsOfDeathsAndGivenUpItems() throws Exception {
    try (Pool<Integer, Integer> pool =
        builder(Tasks::square).retry(RetryPolicy.never()).listener(journal).open()) {
      pool.add(FAKE, Tasks::fails);
      journal.taken();

      assertThrows(PoolException.class, () -> pool.run(List.of(1, 2)));

      assertEquals(List.of("enqueued 0 #0 1", "failed #0", "died 0"), journal.taken());
    }
  }

  @Test
  @Tag("H20")
  void hearsOfADeathBetweenRuns() throws Exception {
    try (Pool<Integer, Integer> pool = builder(Tasks::square).listener(journal).open()) {
      pool.add(FAKE);
      pool.run(List.of(1));

      made(0).kill();

      Gate.eventually(() -> journal.lines.contains("died 0"), "A death is to be told");
    }
  }

  @Test
  @Tag("H20")
  void doesNotTakeTheEndByClosingForADeath() throws Exception {
    try (Pool<Integer, Integer> pool = builder(Tasks::square).listener(journal).open()) {
      pool.add(FAKE);
      pool.run(List.of(1));
      journal.taken();
    }

    assertEquals(List.of(), journal.taken());
  }

  @Test
  @Tag("H28")
  void hearsOfEachWorkerThatIsAddedOrAttached() {
    try (Pool<Integer, Integer> pool = builder(Tasks::square).listener(journal).open()) {
      pool.add(FAKE);
      PersistentWorker<Integer, Integer> mine =
          workers.startPersistent(
              FAKE.plain().withName(java.util.Optional.of("mine")).withUserId("mine"),
              Tasks::square);

      pool.attach(mine);
      pool.attach(mine);

      assertEquals(List.of("added 0", "added mine"), journal.taken());
    }
  }

  @Test
  void aListenerThatThrowsCostsNothing() throws Exception {
    PoolListener<Integer, Integer> bad =
        new PoolListener<>() {
          @Override
          public void enqueued(
              PersistentWorker<Integer, Integer> worker, long index, Integer input) {
            throw new IllegalStateException("planned");
          }
        };
    try (Pool<Integer, Integer> pool =
        builder(Tasks::square).listener(bad).listener(journal).open()) {
      pool.add(FAKE);
      journal.taken();

      assertEquals(List.of(4), pool.run(List.of(2)));

      assertEquals(List.of("enqueued 0 #0 2", "finished 0 #0 4", "idle 0"), journal.taken());
    }
  }

  @Test
  void aListenerCannotRunOrCloseThePool() throws Exception {
    List<Throwable> thrown = Collections.synchronizedList(new ArrayList<>());
    List<Pool<Integer, Integer>> holder = new ArrayList<>();
    PoolListener<Integer, Integer> meddler =
        new PoolListener<>() {
          @Override
          public void died(PersistentWorker<Integer, Integer> worker) {
            Pool<Integer, Integer> pool = holder.get(0);
            thrown.add(assertThrows(IllegalStateException.class, () -> pool.run(List.of(1))));
            thrown.add(assertThrows(IllegalStateException.class, pool::close));
            thrown.add(assertThrows(IllegalStateException.class, pool::restartWorkers));
          }
        };
    try (Pool<Integer, Integer> pool =
        builder(Tasks::square).listener(meddler).retry(RetryPolicy.untilWorkersDie()).open()) {
      holder.add(pool);
      pool.add(FAKE);

      made(0).kill();

      Gate.eventually(() -> thrown.size() == 3, "The listener is to be refused thrice");
      assertThrows(PoolException.class, () -> pool.run(List.of(1)));
    }
  }
}
