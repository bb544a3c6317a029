package org.jworkers.itests.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.remote.Remotes.remote;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.Task;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.Program;
import org.jworkers.itests.support.ServerProgram;
import org.jworkers.itests.support.Soon;
import org.jworkers.remote.RemoteSpec;
import org.jworkers.server.RemoteServer;
import org.jworkers.server.internal.ServerMain;
import org.jworkers.tck.leftover.Running;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Tasks;

/** How servers end: when they are told to, with their clients, and by violence. */
@Timeout(120)
@ExtendWith(NothingLeft.class)
class ServerLifeIT {
  @TempDir private Path folder;

  private static Program serve(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--port=0");
    return Program.main(ServerMain.class, all.toArray(String[]::new));
  }

  private static int exitValue(Program server) throws InterruptedException {
    assertTrue(server.process().waitFor(Soon.DEADLINE.toSeconds(), TimeUnit.SECONDS));
    return server.process().exitValue();
  }

  private static boolean listens(String address) {
    URI parts = URI.create("tcp://" + address);
    try (SocketChannel call =
        SocketChannel.open(new InetSocketAddress(parts.getHost(), parts.getPort()))) {
      return call.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  @Tag("I5")
  @Tag("J13")
  @ParameterizedTest
  @ValueSource(strings = {"process", "thread"})
  void signalLetsInNoMoreAndWhatRunsFinishes(String where) throws Exception {
    Path release = folder.resolve("release");
    try (Program server = serve("--drain=100", "--host-in=" + where);
        Workers workers = Workers.open()) {
      String address = ServerProgram.address(server);
      Worker<Object> running = workers.start(remote(address), Loops.STUBBORN, release.toString());
      PersistentWorker<Integer, Integer> idle =
          workers.startPersistent(remote(address), Tasks.SQUARE);
      assertEquals(49, idle.call(7));
      Remote.seeLoop(running);

      server.process().destroy();

      Soon.until(() -> address, () -> !listens(address));
      assertTrue(idle.await(Soon.DEADLINE));
      assertEquals(Optional.of(false), idle.hasError());
      assertTrue(running.isAlive());
      Files.createFile(release);
      assertEquals("let go", running.join());
      // A signal that was obeyed: the JVM says so by this value.
      assertEquals(128 + 15, exitValue(server));
    }
  }

  @Test
  @Tag("J13")
  void drainEndsAContextAfterItsWorkers() throws Exception {
    Task<Integer, Integer> none = null;
    try (RemoteServer server = RemoteServer.start(0);
        Workers workers = Workers.open()) {
      RemoteSpec there = remote(server.address());
      Worker<?> context = workers.startPersistent(there.defining("cubes"), Cubes.CUBE);
      PersistentWorker<Integer, Integer> worker =
          workers.startPersistent(there.context("cubes"), none);
      assertEquals(8, worker.call(2));

      assertTrue(server.drain(Soon.DEADLINE));

      assertTrue(worker.await(Soon.DEADLINE) && context.await(Soon.DEADLINE));
      assertEquals(Optional.of(false), worker.hasError());
      assertEquals(Optional.of(false), context.hasError());
      assertTrue(server.isClosed());
    }
  }

  @Test
  @Tag("I3")
  void serverEndsWithItsLastClientIfToldTo() throws Exception {
    try (Program server = serve("--exit-with-client=true")) {
      String address = ServerProgram.address(server);
      try (SocketChannel onlyLooks = SocketChannel.open()) {
        URI parts = URI.create("tcp://" + address);
        onlyLooks.connect(new InetSocketAddress(parts.getHost(), parts.getPort()));
      }
      try (Workers workers = Workers.open()) {
        assertEquals(49, workers.start(remote(address), Tasks.SQUARE, 7).join());
      }

      assertEquals(0, exitValue(server));
    }
  }

  @Test
  @Tag("I4")
  void callingThreadServesUntilAnotherOneClosesTheServer() throws Exception {
    try (RemoteServer server = RemoteServer.start(0)) {
      CompletableFuture<Boolean> over =
          CompletableFuture.supplyAsync(
              () -> {
                server.close();
                return server.isClosed();
              });

      server.await();

      assertTrue(over.get());
    }
  }

  @Test
  void childrenOfAServerThatIsKilledEnd() throws Exception {
    try (Program server = serve();
        Workers workers = Workers.open()) {
      Worker<Object> worker = Remote.stubborn(workers, ServerProgram.address(server), folder);
      ProcessHandle child = ProcessHandle.of(worker.pid()).orElseThrow();

      server.process().destroyForcibly();

      Remote.assertLost(worker);
      Soon.until(() -> child, () -> !Running.runs(child));
    }
  }
}
