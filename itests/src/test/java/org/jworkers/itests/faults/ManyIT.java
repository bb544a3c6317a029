package org.jworkers.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;
import static org.jworkers.thread.Threads.thread;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.ServerHere;
import org.jworkers.itests.support.Soon;
import org.jworkers.server.HostIn;
import org.jworkers.tck.tasks.Tasks;

/** Many workers come and go in one scope, and all is as it was. */
@Tag("D6")
@Tag("D13")
@Timeout(300)
@ExtendWith(NothingLeft.class)
class ManyIT {
  @RegisterExtension static final ServerHere SERVER = new ServerHere(HostIn.THREAD);

  /** How many processes come and go; {@code itests/stability} lets more. */
  private static final int PROCESSES = Integer.getInteger("org.jworkers.itests.many.processes", 20);

  private static final long SLACK = 4 << 20;

  @Test
  void threads() throws Exception {
    assertLeavesNoTrace(thread(), 1_000, 10_000);
  }

  @Test
  void remotesInThreads() throws Exception {
    assertLeavesNoTrace(remote(SERVER.address()), 200, 1_000);
  }

  @Test
  void processes() throws Exception {
    assertLeavesNoTrace(process(), 5, PROCESSES);
  }

  private static void assertLeavesNoTrace(WorkerSpec spec, int warmUp, int count) throws Exception {
    try (Workers workers = Workers.open()) {
      run(workers, spec, warmUp);
      long heap = heap();
      long files = files();
      long threads = threadCount();

      run(workers, spec, count);

      Soon.until(() -> workers.alive(), () -> workers.alive().isEmpty());
      Soon.until(ManyIT::threadCount, () -> threadCount() <= threads);
      Soon.until(ManyIT::files, () -> files() <= files);
      Soon.until(() -> heap + " -> " + heap(), () -> heap() < heap + SLACK);
    }
  }

  private static void run(Workers workers, WorkerSpec spec, int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      Worker<Integer> worker = workers.start(spec, Tasks.SQUARE, 7);
      assertEquals(49, worker.join());
      assertTrue(worker.await(Soon.DEADLINE));
    }
    assertEquals(List.of(), workers.alive());
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long threadCount() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.getName().startsWith("process reaper"))
        .count();
  }

  /** The open files of this JVM, where the system lists them. */
  private static long files() {
    try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
      return all.count();
    } catch (java.io.IOException noSuchList) {
      return 0;
    }
  }
}
