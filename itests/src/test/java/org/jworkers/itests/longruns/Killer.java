package org.jworkers.itests.longruns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jworkers.api.Outcome;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Rung;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerTerminatedError;
import org.jworkers.itests.support.Soon;
import org.jworkers.pool.Pool;
import org.jworkers.tck.leftover.Running;

/** Kills the workers of a pool, and their servers, and counts that. */
final class Killer implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final Pool<Integer, long[]> pool;
  private final SoakServers servers;
  private final Random random;
  private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
  private final Map<Kill, Integer> counts = new EnumMap<>(Kill.class);

  Killer(Pool<Integer, long[]> pool, SoakServers servers, Random random) {
    this.pool = pool;
    this.servers = servers;
    this.random = random;
  }

  /** Kills in that way, unless there is nobody whom it would meet. */
  void strike(Kill kill) throws IOException, InterruptedException {
    boolean met =
        switch (kill) {
          case CHILD -> killChild();
          case STANDSTILL -> standStill();
          case TERMINATION -> terminate();
          case SERVER -> {
            servers.restart(random);
            yield true;
          }
        };
    if (met) {
      counts.merge(kill, 1, Integer::sum);
    }
  }

  private boolean killChild() {
    ProcessHandle victim = child();
    return victim != null && victim.destroyForcibly();
  }

  private boolean standStill() {
    ProcessHandle victim = child();
    if (victim != null) {
      signal("STOP", victim);
      long millis = Soak.PATIENCE.toMillis() * 5 / 4 + random.nextInt(3_000);
      later.schedule(() -> signal("CONT", victim), millis, TimeUnit.MILLISECONDS);
    }
    return victim != null;
  }

  private boolean terminate() throws InterruptedException {
    String kind = Soak.KINDS.get(random.nextInt(Soak.KINDS.size()));
    pool.add(Soak.spec(kind, servers));
    PersistentWorker<Integer, long[]> victim;
    do {
      Soon.until(pool::workers, () -> !living(kind).isEmpty());
      List<PersistentWorker<Integer, long[]>> living = living(kind);
      victim = living.get(random.nextInt(living.size()));
      if (!victim.terminate(GRACE, true)) {
        throw new AssertionError("Not terminated: " + victim);
      }
    } while (!wasTerminated(victim)); // it died of something else: the pool replaces that one
    return true;
  }

  private static boolean wasTerminated(Worker<?> worker) {
    Outcome<?> outcome = worker.outcome().orElseThrow();
    return outcome instanceof Outcome.Lost<?> lost
        ? lost.death().rung() != Rung.NONE
        : outcome instanceof Outcome.Failure<?> failure
            && failure.error() instanceof WorkerTerminatedError;
  }

  private List<PersistentWorker<Integer, long[]>> living(String kind) {
    return living().stream().filter(worker -> Soak.kind(worker).equals(kind)).toList();
  }

  private List<PersistentWorker<Integer, long[]>> living() {
    return pool.workers().stream().filter(PersistentWorker::isAlive).toList();
  }

  /** A child JVM that runs; null if there is none now. */
  private ProcessHandle child() {
    List<ProcessHandle> children =
        living().stream()
            .filter(worker -> Soak.IN_CHILDREN.contains(Soak.kind(worker)))
            .flatMap(worker -> ProcessHandle.of(worker.pid()).stream())
            .filter(Running::runs)
            .toList();
    return children.isEmpty() ? null : children.get(random.nextInt(children.size()));
  }

  private static void signal(String name, ProcessHandle process) {
    try {
      if (process.isAlive()) {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How often it struck in which way. */
  Map<Kill, Integer> counts() {
    return counts;
  }

  /** Lets all go on that stand still. */
  @Override
  public void close() throws InterruptedException {
    later.shutdown();
    if (!later.awaitTermination(1, TimeUnit.MINUTES)) {
      throw new AssertionError("Somebody still stands still");
    }
  }
}
