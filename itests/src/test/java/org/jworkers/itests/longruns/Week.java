package org.jworkers.itests.longruns;

import static org.jworkers.process.Processes.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jworkers.api.WorkerLostException;
import org.jworkers.api.Workers;
import org.jworkers.pool.ItemFailure;
import org.jworkers.pool.Order;
import org.jworkers.pool.Pool;
import org.jworkers.pool.PoolException;
import org.jworkers.pool.PoolListener;
import org.jworkers.pool.RecyclePolicy;
import org.jworkers.pool.RestartBudget;
import org.jworkers.pool.TimeoutFailure;

/**
 * A week of bad luck in one go: 1 % of the inputs fail, 0.1 % kill their JVM, 0.1 % hang, and every
 * worker is relieved after 500 inputs.
 */
final class Week {
  private static final int REPORTS = 10;

  private Week() {}

  /** What becomes of an input. */
  private enum Fate {
    GOOD,
    FAILS,
    KILLS,
    HANGS;

    static Fate of(int input) {
      return switch (input % 1000) {
        case 7, 107, 207, 307, 407, 507, 607, 707, 807, 907 -> FAILS;
        case 333 -> KILLS;
        case 666 -> HANGS;
        default -> GOOD;
      };
    }

    static Fate of(Throwable error) {
      return error instanceof TimeoutFailure
          ? HANGS
          : error instanceof WorkerLostException ? KILLS : FAILS;
    }
  }

  private static int work(int input) throws InterruptedException {
    switch (Fate.of(input)) {
      case FAILS -> throw new IllegalStateException("planned for " + input);
      case KILLS -> Runtime.getRuntime().halt(7);
      case HANGS -> hang();
      default -> {
        return input;
      }
    }
    return -1;
  }

  /** Every other one does not even obey. */
  private static void hang() throws InterruptedException {
    while (true) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException asked) {
        if (System.nanoTime() % 2 == 0) {
          throw asked;
        }
      }
    }
  }

  /** Does so many inputs. */
  public static void main(String[] arguments) throws IOException {
    int count = arguments.length == 0 ? 200_000 : Integer.parseInt(arguments[0]);
    Map<Fate, Long> expected = new TreeMap<>();
    IntStream.range(0, count).forEach(input -> expected.merge(Fate.of(input), 1L, Long::sum));
    Map<Fate, Long> seen = new TreeMap<>();
    long start = System.nanoTime();
    try (Workers workers = Workers.open();
        Pool<Integer, Integer> pool =
            Pool.<Integer, Integer>builder(workers, Week::work)
                .itemTimeout(Duration.ofSeconds(2))
                .recycle(RecyclePolicy.afterItems(500))
                .restarts(RestartBudget.of(10_000, Duration.ofMinutes(1)))
                .listener(new Failures(seen))
                .open()) {
      pool.add(process().heap("64m"), 3);
      read(pool, count, seen);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean exact = seen.equals(expected);
    System.out.printf("%s in %.1f s, expected %s: %s%n", seen, seconds, expected, exact);
    System.exit(exact ? 0 : 1);
  }

  private static void read(Pool<Integer, Integer> pool, int count, Map<Fate, Long> seen)
      throws IOException {
    long done = 0;
    try (Stream<Integer> results =
        pool.stream(IntStream.range(0, count).iterator(), Order.OF_COMPLETION)) {
      for (var all = results.iterator(); all.hasNext(); all.next()) {
        done++;
        if (done % Math.max(1, count / REPORTS) == 0) {
          System.out.printf("%,d done, %s%n", done, Gauge.now());
        }
      }
    } catch (PoolException failures) {
      System.out.println(failures.getMessage());
    }
    synchronized (seen) {
      seen.put(Fate.GOOD, done);
    }
  }

  private record Failures(Map<Fate, Long> seen) implements PoolListener<Integer, Integer> {
    @Override
    public void failed(ItemFailure failure) {
      synchronized (seen) {
        seen.merge(Fate.of(failure.error()), 1L, Long::sum);
      }
    }
  }
}
