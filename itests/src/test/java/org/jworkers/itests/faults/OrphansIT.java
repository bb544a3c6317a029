package org.jworkers.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.remote.Remotes.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jworkers.api.Outcome;
import org.jworkers.api.Progress;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.Program;
import org.jworkers.itests.support.ServerHere;
import org.jworkers.itests.support.ServerProgram;
import org.jworkers.itests.support.Soon;
import org.jworkers.server.HostIn;
import org.jworkers.tck.leftover.Running;

/** Whoever is left alone by kill -9 ends within two seconds, whatever it does. */
@Tag("D7")
@Timeout(120)
@ExtendWith(NothingLeft.class)
class OrphansIT {
  @RegisterExtension static final ServerHere SERVER = new ServerHere(HostIn.PROCESS);

  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final List<ProcessHandle> children = new ArrayList<>();

  /** A test that fails leaves busy orphans, which are nobody's children any more. */
  @AfterEach
  void killWhoeverIsLeft() {
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** Starts a parent, and waits until its workers are at work. */
  private Program parent(String... server) throws IOException {
    Program parent = Program.main(Parent.class, server);
    for (int child = 0; child < 3; child++) {
      String line = parent.line(text -> text.startsWith("child "));
      children.add(ProcessHandle.of(Long.parseLong(line.split(" ")[1])).orElseThrow());
    }
    parent.line(Parent.READY::equals);
    return parent;
  }

  private void assertGone() throws InterruptedException {
    long start = System.nanoTime();
    assertTrue(
        Soon.holds(LIMIT, () -> children.stream().noneMatch(Running::runs)),
        () -> "Alive: " + children.stream().filter(Running::runs).toList());
    System.out.println("Gone after " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }

  private static List<Path> foldersOf(Process process) {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      String prefix = "jworkers-" + process.pid() + "-";
      return all.filter(path -> path.getFileName().toString().startsWith(prefix)).toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void childrenEndWithTheirParentAndLeaveNoFolder() throws Exception {
    try (Program parent = parent()) {
      assertEquals(1, foldersOf(parent.process()).size());

      parent.process().destroyForcibly();

      assertGone();
      assertTrue(
          Soon.holds(LIMIT, () -> foldersOf(parent.process()).isEmpty()),
          () -> "Left: " + foldersOf(parent.process()));
    }
  }

  @Test
  void workersOnAServerEndWithTheirClient() throws Exception {
    try (Program client = parent("127.0.0.1:" + SERVER.address().getPort())) {
      assertEquals(3, SERVER.server().workers());

      client.process().destroyForcibly();

      assertGone();
      Soon.until(SERVER.server()::workers, () -> SERVER.server().workers() == 0);
    }
  }

  @Test
  void workersOnAServerEndWithTheServerAndAreLost() throws Exception {
    try (Program server = ServerProgram.start();
        Workers workers = Workers.open()) {
      String address = ServerProgram.address(server);
      Worker<Object> worker = workers.start(remote(address), Swallowing.TASK, null);
      Soon.until(worker::outcome, () -> worker.progress().map(Progress::text).isPresent());
      children.add(ProcessHandle.of(worker.pid()).orElseThrow());

      server.process().destroyForcibly();

      assertGone();
      assertTrue(worker.await(Soon.DEADLINE));
      assertInstanceOf(Outcome.Lost.class, worker.outcome().orElseThrow());
      assertTrue(Soon.holds(LIMIT, () -> foldersOf(server.process()).isEmpty()));
    }
  }
}
