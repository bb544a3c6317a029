package org.jworkers.itests.benchmarks.ours;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;
import org.jworkers.itests.benchmarks.harness.Contestant;
import org.jworkers.itests.benchmarks.harness.Folders;
import org.jworkers.itests.benchmarks.harness.Proc;
import org.jworkers.pool.Force;
import org.jworkers.pool.Pool;
import org.jworkers.process.Processes;

/**
 * What process workers cost at both ends of their lives. Parameter: what of it.
 *
 * <ul>
 *   <li>"cpu": the child's CPU time from its start to the first result, in milliseconds
 *   <li>"wall": the time from the start to the first result, in milliseconds
 *   <li>"stop": the graceful stop of an idle one, until its process is gone, in milliseconds
 *   <li>"force": the stop by force of one that obeys nobody, after the grace, in milliseconds
 *   <li>"close": the close of a pool with 100, in milliseconds
 *   <li>"memory": the share of memory of an idle one, in MiB
 *   <li>"memory-20": the same of each of 20
 * </ul>
 */
public final class LifeTimes implements Contestant {
  private static final Duration GRACE = Duration.ofMillis(50);
  private static final int CROWD = 100;

  private static final Duration FOR_AN_ARCHIVE = Duration.ofSeconds(30);

  private final String what;
  private final Path archives;
  private final Workers workers;

  /** For the stage. */
  public LifeTimes(String[] parameters) throws IOException {
    what = parameters[0];
    archives = Files.createTempDirectory("archives");
    System.setProperty("org.jworkers.archives", archives.toString());
    workers = Workers.open();
  }

  /** Waits for the archive of class data that is made after the first start, if there is any. */
  @Override
  public void open() throws Exception {
    one();
    long start = System.nanoTime();
    while (!hasArchive() && System.nanoTime() - start < FOR_AN_ARCHIVE.toNanos()) {
      Thread.sleep(100);
    }
  }

  private boolean hasArchive() throws IOException {
    try (Stream<Path> all = Files.list(archives)) {
      return all.anyMatch(file -> file.toString().endsWith(".jsa"));
    }
  }

  @Override
  public Sample round() throws Exception {
    double value =
        switch (what) {
          case "force" -> force();
          case "close" -> closeCrowd();
          case "memory-20" -> memoryOf(20);
          default -> one();
        };
    return new Sample(value, 0);
  }

  private double one() throws Exception {
    long start = System.nanoTime();
    PersistentWorker<Integer, Integer> worker =
        workers.startPersistent(Processes.process(), Tasks::increment);
    worker.call(1);
    long used = System.nanoTime() - start;
    long pid = worker.id().pid();
    double cpu = Proc.cpuNanos(pid) / 1e6;
    double memory = Proc.pssKib(pid) / 1024.0;
    start = System.nanoTime();
    worker.closeInput();
    worker.await();
    double stop = (System.nanoTime() - start) / 1e6;
    return switch (what) {
      case "cpu" -> cpu;
      case "wall" -> used / 1e6;
      case "memory" -> memory;
      default -> stop;
    };
  }

  private double force() throws Exception {
    Worker<Integer> worker = workers.start(Processes.process(), Tasks::spin, 1);
    ProcessHandle process = ProcessHandle.of(worker.id().pid()).orElseThrow();
    long idle = Proc.cpuNanos(process.pid());
    while (Proc.cpuNanos(process.pid()) < idle + 50_000_000) {
      Thread.onSpinWait(); // it is not busy before it has used some time
    }
    long start = System.nanoTime();
    if (!worker.terminate(GRACE, true)) {
      throw new IllegalStateException("It lives");
    }
    return (System.nanoTime() - start - GRACE.toNanos()) / 1e6;
  }

  private double memoryOf(int count) throws Exception {
    List<PersistentWorker<Integer, Integer>> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(workers.startPersistent(Processes.process(), Tasks::increment));
      all.get(i).call(1);
    }
    double kib = 0;
    for (PersistentWorker<Integer, Integer> worker : all) {
      kib += Proc.pssKib(worker.id().pid());
    }
    all.forEach(PersistentWorker::close);
    return kib / count / 1024;
  }

  private double closeCrowd() {
    Pool<Integer, Integer> pool = Pool.of(workers, Tasks::increment);
    pool.add(Processes.process(), CROWD);
    long start = System.nanoTime();
    pool.close(Duration.ofSeconds(20), Force.ALWAYS);
    return (System.nanoTime() - start) / 1e6;
  }

  @Override
  public void close() throws IOException {
    workers.close();
    Folders.delete(archives);
  }
}
