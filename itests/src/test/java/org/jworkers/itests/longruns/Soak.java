package org.jworkers.itests.longruns;

import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;
import static org.jworkers.thread.Threads.thread;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.Soon;
import org.jworkers.pool.Order;
import org.jworkers.pool.Pool;
import org.jworkers.pool.PoolException;
import org.jworkers.pool.RestartBudget;
import org.jworkers.pool.RetryPolicy;
import org.jworkers.tck.leftover.Leftovers;
import org.jworkers.tck.leftover.Running;

/**
 * A pool of workers of all types under load, of which somebody is killed all the time: see {@code
 * itests/soak}. In the end every input has one outcome, the pool is as large as it was, and nothing
 * is left on the machine. Arguments are minutes and a seed; without minutes each kill happens once.
 */
final class Soak {
  /** In the temporary folder, which has to be this run's alone. */
  static final String ARCHIVES = "archives";

  /** How long a worker may be silent; as the heartbeat is set, for both sides. */
  static final Duration PATIENCE =
      Duration.ofMillis(4L * Integer.getInteger("org.jworkers.heartbeat.millis", 1_000));

  /** What the pool has. */
  static final List<String> KINDS =
      List.of("process", "process", "remote", "remote", "shared", "shared", "thread");

  /** Which of these have a JVM of their own. */
  static final Set<String> IN_CHILDREN = Set.of("process", "remote");

  /** By how likely they are. */
  private static final List<Kill> KILLS =
      List.of(
          Kill.CHILD,
          Kill.CHILD,
          Kill.CHILD,
          Kill.CHILD,
          Kill.STANDSTILL,
          Kill.STANDSTILL,
          Kill.TERMINATION,
          Kill.TERMINATION,
          Kill.TERMINATION,
          Kill.SERVER);

  private static final int LONGEST_PAUSE = 1_000;
  private static final int REPORTS = 10;

  private final Path folder = Path.of(System.getProperty("java.io.tmpdir"));
  private final Accounts accounts = new Accounts();
  private final AtomicInteger inputs = new AtomicInteger();
  private final Random random;
  private volatile boolean over;

  private Soak(long seed) {
    random = new Random(seed);
  }

  /** Runs, and says how it went. */
  public static void main(String[] arguments) {
    boolean good = false;
    try {
      Duration time = Duration.ofSeconds(Math.round(60 * Double.parseDouble(arguments[0])));
      long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
      System.out.printf("%s, seed %d%n", time, seed);
      good = new Soak(seed).run(time);
    } catch (Throwable e) {
      e.printStackTrace(System.out);
    }
    System.out.println(good ? "GOOD" : "NOT GOOD");
    System.exit(good ? 0 : 1);
  }

  /** What to start at first, and again. */
  static WorkerSpec spec(String kind, SoakServers servers) {
    return switch (kind) {
      case "thread" -> thread().named(kind);
      case "process" -> process().named(kind).heap("64m");
      case "remote" -> remote(servers.children().address()).named(kind).heap("64m");
      default -> remote(servers.threads().address()).named(kind).sharedConnection();
    };
  }

  /** Which of {@link #KINDS} it is. */
  static String kind(Worker<?> worker) {
    return worker.name();
  }

  private boolean run(Duration time) throws Exception {
    try (SoakServers servers = SoakServers.start();
        Workers workers = Workers.open()) { // what a JVM makes once, and keeps
      for (String kind : KINDS) {
        workers.start(spec(kind, servers), SoakTask::work, 0).join();
      }
    }
    Leftovers before = Leftovers.now();
    Gauge gauge = gauge();
    List<Integer> ports;
    boolean idle;
    try (SoakServers servers = SoakServers.start()) {
      ports = servers.ports();
      try {
        use(servers, time);
        idle = Soon.holds(Soon.DEADLINE, servers::isIdle);
      } finally {
        System.err.println("The last servers wrote:" + System.lineSeparator() + servers.end());
      }
    }
    boolean exact = accounts.areExact(inputs.get());
    boolean clean = Soon.holds(Soon.DEADLINE, () -> isClean(before, gauge, ports));
    Remains remains = Remains.in(folder, ports);
    Leftovers leftovers = Leftovers.now().since(before);
    System.out.println(accounts.summary(inputs.get()));
    System.out.printf("before: %s%nafter:  %s%n", gauge, gauge());
    System.out.printf("left: %s, %s; servers idle: %s%n", remains, leftovers, idle);
    return exact && clean && idle;
  }

  private static Gauge gauge() {
    try {
      return Gauge.now();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isClean(Leftovers before, Gauge gauge, List<Integer> ports) {
    return Remains.in(folder, ports).isEmpty()
        && Leftovers.now().since(before).isEmpty()
        && gauge().descriptors() <= gauge.descriptors();
  }

  private void use(SoakServers servers, Duration time) throws Exception {
    try (Workers workers = Workers.open();
        Pool<Integer, long[]> pool =
            Pool.<Integer, long[]>builder(workers, SoakTask::work)
                .retry(RetryPolicy.attempts(100).onlyAfter(SoakTask::isAccident))
                .restarts(RestartBudget.of(1_000_000, Duration.ofMinutes(1)))
                .listener(accounts)
                .open()) {
      KINDS.forEach(kind -> pool.add(spec(kind, servers)));
      CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> read(pool));
      try (Killer killer = new Killer(pool, servers, random)) {
        kill(killer, time);
        System.out.println("kills: " + killer.counts());
      }
      Soon.until(() -> "a pool that is whole: " + pool.workers(), () -> isWhole(pool));
      over = true;
      reading.get(Soon.DEADLINE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  /** The pauses are the subject of this: no wait for anything. */
  private void kill(Killer killer, Duration time) throws Exception {
    long start = System.nanoTime();
    long reported = 0;
    if (time.isZero()) {
      for (Kill kill : Kill.values()) {
        killer.strike(kill);
      }
    }
    while (System.nanoTime() - start < time.toNanos()) {
      killer.strike(KILLS.get(random.nextInt(KILLS.size())));
      Thread.sleep(random.nextInt(LONGEST_PAUSE));
      long tenth = (System.nanoTime() - start) * REPORTS / time.toNanos();
      if (tenth > reported) {
        reported = tenth;
        System.out.printf("%d/%d: %s, %s%n", tenth, REPORTS, killer.counts(), gauge());
      }
    }
  }

  private void read(Pool<Integer, long[]> pool) {
    try (Stream<long[]> results = pool.stream(new Inputs(), Order.OF_COMPLETION)) {
      results.forEach(accounts::result);
    } catch (PoolException planned) {
      System.out.println(planned.getMessage());
    }
  }

  /** Numbers, until it is over. */
  private final class Inputs implements Iterator<Integer> {
    @Override
    public boolean hasNext() {
      return !over;
    }

    @Override
    public Integer next() {
      return inputs.getAndIncrement();
    }
  }

  /** Whether there are as many workers of each kind as at first, all of them alive. */
  private static boolean isWhole(Pool<?, ?> pool) {
    List<String> living =
        pool.workers().stream().filter(Soak::runs).map(Soak::kind).sorted().toList();
    return living.equals(KINDS);
  }

  private static boolean runs(Worker<?> worker) {
    return worker.isAlive() && ProcessHandle.of(worker.pid()).filter(Running::runs).isPresent();
  }
}
