package org.jworkers.itests.pool;

import static java.util.stream.IntStream.range;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;
import static org.jworkers.thread.Threads.thread;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.jworkers.api.Outcome;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Workers;
import org.jworkers.pool.Pool;
import org.jworkers.server.RemoteServer;

/** Workers of all types in one pool. */
@Tag("H27")
@Timeout(120)
class MixedPoolIT {

  private static int square(int x) {
    return x * x;
  }

  private static List<Integer> squares(int count) {
    return range(0, count).map(MixedPoolIT::square).boxed().toList();
  }

  @Test
  void doesAllInputsTwice() throws InterruptedException {
    try (RemoteServer server = RemoteServer.start(0);
        Workers workers = Workers.open();
        Pool<Integer, Integer> pool = Pool.of(workers, MixedPoolIT::square)) {
      pool.add(thread());
      pool.add(process());
      pool.add(remote(server.address()));

      assertEquals(squares(20), pool.run(range(0, 20)));
      pool.restartWorkers();
      assertEquals(squares(20), pool.run(range(0, 20)));
    }
  }

  @Test
  void losesNothingWhenAProcessIsKilledInTheMiddle() throws InterruptedException {
    try (RemoteServer server = RemoteServer.start(0);
        Workers workers = Workers.open();
        Pool<Integer, Integer> pool = Pool.of(workers, MixedPoolIT::square)) {
      pool.add(thread());
      pool.add(remote(server.address()));
      PersistentWorker<Integer, Integer> victim = pool.add(process());
      AtomicInteger taken = new AtomicInteger();

      List<Integer> results = pool.run(range(0, 200).peek(input -> killAt(100, taken, victim)));

      assertEquals(squares(200), results);
      assertTrue(victim.await());
      assertTrue(victim.outcome().orElseThrow() instanceof Outcome.Lost);
    }
  }

  private static void killAt(int count, AtomicInteger taken, PersistentWorker<?, ?> victim) {
    if (taken.incrementAndGet() == count) {
      ProcessHandle.of(victim.pid()).orElseThrow().destroyForcibly();
    }
  }
}
