package org.jworkers.itests.bundles.pooling;

import static java.util.stream.IntStream.range;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.TaskContext;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.jworkers.pool.Pool;
import org.jworkers.pool.PoolListener;

/**
 * One pool, which lives on between the calls of a test: the name of what to do -> what came of it.
 */
public final class Crew implements UnaryOperator<Object> {
  private static final CountDownLatch STUCK = new CountDownLatch(1);
  private static final List<String> EVENTS = new CopyOnWriteArrayList<>();
  private static volatile boolean sticky = true;
  private static Workers workers;
  private static Pool<Integer, Integer> pool;
  private static CompletableFuture<List<Integer>> results;

  /** For the test. */
  public Crew() {}

  /** In a thread worker the first input gets stuck, until it is stopped. */
  private static Integer square(Integer x, TaskContext context) throws InterruptedException {
    if (context.type().equals("thread") && sticky) {
      STUCK.countDown();
      while (true) {
        Thread.sleep(1000);
      }
    }
    return x * x;
  }

  @Override
  public Object apply(Object what) {
    try {
      return switch ((String) what) {
        case "open" -> open();
        case "get stuck" -> getStuck();
        case "results" -> results.get();
        case "run" -> pool.run(range(0, 20));
        case "events" -> List.copyOf(EVENTS);
        case "types" -> types();
        case "close" -> close();
        default -> throw new IllegalArgumentException("Nobody knows how to " + what);
      };
    } catch (Exception failed) {
      throw new IllegalStateException(what + ": " + failed, failed);
    }
  }

  private static Object open() {
    workers = Workers.open();
    pool = Pool.builder(workers, Crew::square).listener(new Scribe()).open();
    pool.add(WorkerSpec.of("thread"));
    pool.add(WorkerSpec.of("process"));
    return "opened";
  }

  private static Object getStuck() throws InterruptedException {
    ExecutorService runner = Executors.newSingleThreadExecutor();
    results =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return pool.run(range(0, 20));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            runner);
    runner.shutdown();
    STUCK.await();
    sticky = false;
    return "stuck";
  }

  private static List<String> types() {
    return pool.workers().stream()
        .filter(PersistentWorker::isAlive)
        .map(PersistentWorker::type)
        .sorted()
        .toList();
  }

  private static Object close() {
    pool.close();
    workers.close();
    return "closed";
  }

  /** Writes down who goes and who comes. */
  private static final class Scribe implements PoolListener<Integer, Integer> {
    @Override
    public void added(PersistentWorker<Integer, Integer> worker) {
      EVENTS.add("+" + worker.type());
    }

    @Override
    public void departed(PersistentWorker<Integer, Integer> worker) {
      EVENTS.add("-" + worker.type());
    }
  }
}
