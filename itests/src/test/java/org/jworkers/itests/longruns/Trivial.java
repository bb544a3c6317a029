package org.jworkers.itests.longruns;

import static org.jworkers.thread.Threads.thread;

import java.io.IOException;
import java.util.Iterator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jworkers.api.Workers;
import org.jworkers.pool.Order;
import org.jworkers.pool.Pool;

/** Millions of trivial inputs through thread workers, in memory that stays the same. */
final class Trivial {
  private static final int REPORTS = 10;

  private Trivial() {}

  /** Does so many inputs. */
  public static void main(String[] arguments) throws IOException {
    long count = arguments.length == 0 ? 10_000_000 : Long.parseLong(arguments[0]);
    long sum = 0;
    long seen = 0;
    long start = System.nanoTime();
    try (Workers workers = Workers.open();
        Pool<Long, Long> pool = Pool.of(workers, (Long x) -> x + 1)) {
      pool.add(thread(), 2);
      Iterator<Long> inputs = LongStream.range(0, count).iterator();
      try (Stream<Long> results = pool.stream(inputs, Order.OF_INPUTS)) {
        for (Iterator<Long> all = results.iterator(); all.hasNext(); ) {
          sum += all.next();
          if (++seen % Math.max(1, count / REPORTS) == 0) {
            System.out.printf("%,d done, %s%n", seen, Gauge.now());
          }
        }
      }
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    boolean exact = seen == count && sum == count * (count + 1) / 2;
    System.out.printf("%,d in %.1f s, totals %s%n", seen, seconds, exact ? "exact" : "WRONG");
    System.exit(exact ? 0 : 1);
  }
}
