package org.jworkers.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.jworkers.api.Task;
import org.jworkers.api.WorkerSpec;

/** What tests of the pool over fake workers share. */
@Timeout(60)
abstract class FakePool {
  static final WorkerSpec FAKE = WorkerSpec.of("fake");
  static final WorkerSpec OTHER = WorkerSpec.of("other");

  final FakeWorkers workers = new FakeWorkers("fake", "other");
  private final ExecutorService beside = Executors.newCachedThreadPool();

  @AfterEach
  final void endAll() throws InterruptedException {
    workers.close();
    beside.shutdownNow();
    assertEquals(true, beside.awaitTermination(20, TimeUnit.SECONDS));
    assertEquals(0, workers.listeners(), "A pool still listens");
    Gate.eventually(() -> helpers().isEmpty(), "Threads of a pool are left: " + helpers());
  }

  /** The pools' own threads. */
  static List<String> helpers() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.contains(" helper-"))
        .toList();
  }

  final <A, R> Pool<A, R> pool(Task<A, R> task) {
    return Pool.of(workers, task);
  }

  final <A, R> PoolBuilder<A, R> builder(Task<A, R> task) {
    return Pool.builder(workers, task);
  }

  /** Does something at the same time. */
  final <T> Future<T> beside(Callable<T> work) {
    return beside.submit(work);
  }

  final FakeWorker<?, ?> made(int number) {
    return workers.made().get(number);
  }
}
