package org.jworkers.itests.remote;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.remote.Remotes.remote;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.Program;
import org.jworkers.itests.support.ServerProgram;
import org.jworkers.itests.support.Soon;
import org.jworkers.server.RemoteServer;
import org.jworkers.tck.leftover.Running;
import org.jworkers.tck.tasks.Loops;

/** Rows E: the server goes, and its workers with it. */
@Timeout(120)
@ExtendWith(NothingLeft.class)
class ServerFirstIT {
  private static final Duration GRACE = Duration.ofMillis(200);

  @Test
  @Tag("E1")
  @Tag("E2")
  void workerObeysWhenItsServerIsTerminated() throws Exception {
    try (RemoteServer server = RemoteServer.start(0);
        Workers workers = Workers.open()) {
      Worker<Object> worker = workers.start(remote(server.address()), Loops.LOOP, null);
      Remote.seeLoop(worker);

      assertTrue(server.terminate(Soon.DEADLINE, false));

      Remote.assertTerminated(worker);
    }
  }

  @Test
  @Tag("E3")
  void stubbornWorkerIsLostWhenItsServerIsTerminatedByForce(@TempDir Path folder) throws Exception {
    try (RemoteServer server = RemoteServer.start(0);
        Workers workers = Workers.open()) {
      String never = folder.resolve("never").toString();
      Worker<Object> worker = workers.start(remote(server.address()), Loops.STUBBORN, never);
      Remote.seeLoop(worker);

      assertTrue(server.terminate(GRACE, true));

      Remote.assertLost(worker);
    }
  }

  @Test
  @Tag("E4")
  void workerIsLostWhenItsServerIsKilledFromOutside(@TempDir Path folder) throws Exception {
    try (Program server = ServerProgram.start();
        Workers workers = Workers.open()) {
      Worker<Object> worker = Remote.stubborn(workers, ServerProgram.address(server), folder);
      ProcessHandle child = ProcessHandle.of(worker.pid()).orElseThrow();

      server.process().destroy();

      assertTrue(server.process().waitFor(Soon.DEADLINE.toSeconds(), TimeUnit.SECONDS));
      Remote.assertLost(worker);
      Soon.until(() -> child, () -> !Running.runs(child));
    }
  }

  @Test
  @Tag("E5")
  @Tag("E6")
  void itemsDoneStayReadableWhenTheServerIsTerminated() throws Exception {
    try (RemoteServer server = RemoteServer.start(0);
        Workers workers = Workers.open()) {
      PersistentWorker<Integer, Integer> worker =
          workers.startPersistent(remote(server.address()), Loops.LOOP_AT_NEGATIVE);
      List.of(1, 2, 3, -1, 5).forEach(worker::enqueue);
      Remote.seeLoop(worker);

      assertTrue(server.terminate(Soon.DEADLINE, false));

      Remote.assertTerminated(worker);
      Remote.assertResults(List.of(1, 4, 9), worker);
    }
  }

  @Test
  @Tag("E7")
  void stubbornItemLeavesNoResultWhenTheServerIsTerminatedByForce(@TempDir Path folder)
      throws Exception {
    try (RemoteServer server = RemoteServer.start(0);
        Workers workers = Workers.open()) {
      PersistentWorker<String, Object> worker =
          workers.startPersistent(remote(server.address()), Loops.STUBBORN);
      worker.enqueue(folder.resolve("never").toString());
      Remote.seeLoop(worker);

      assertTrue(server.terminate(GRACE, true));

      Remote.assertLost(worker);
      Remote.assertResults(List.of(), worker);
    }
  }

  @Test
  @Tag("E8")
  void itemsDoneStayReadableWhenTheServerIsKilledFromOutside(@TempDir Path folder)
      throws Exception {
    Path release = Files.createFile(folder.resolve("release"));
    try (Program server = ServerProgram.start();
        Workers workers = Workers.open()) {
      PersistentWorker<String, Object> worker =
          workers.startPersistent(remote(ServerProgram.address(server)), Loops.STUBBORN);
      worker.enqueue(release.toString());
      Soon.until(worker::progress, () -> worker.progress().isPresent());
      Object first = worker.nextResult();
      worker.enqueue(folder.resolve("never").toString());
      Remote.seeLoop(worker);

      server.process().destroyForcibly();

      Remote.assertLost(worker);
      assertTrue("let go".equals(first));
      Remote.assertResults(List.of(), worker);
    }
  }
}
