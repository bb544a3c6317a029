package org.jworkers.itests.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.remote.Remotes.remote;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.api.Outcome;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.Task;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.Soon;
import org.jworkers.pool.Pool;
import org.jworkers.pool.RestartBudget;
import org.jworkers.pool.RetryPolicy;
import org.jworkers.remote.RemoteSpec;
import org.jworkers.server.Access;
import org.jworkers.server.HostIn;
import org.jworkers.server.RemoteServer;
import org.jworkers.server.ServerOptions;
import org.jworkers.server.Tls;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Tasks;

/** Workers that share a connection. */
@Timeout(120)
@ExtendWith(NothingLeft.class)
class SharedConnectionIT {
  @TempDir static Path folder;
  private Workers workers;

  @BeforeEach
  void open() {
    workers = Workers.open();
  }

  @AfterEach
  void close() {
    workers.close();
  }

  private static RemoteServer server() {
    return RemoteServer.start(options());
  }

  private static ServerOptions options() {
    return ServerOptions.at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
        .hostingIn(HostIn.THREAD);
  }

  private static RemoteSpec sharing(RemoteServer server) {
    return remote(server.address()).sharedConnection();
  }

  private PersistentWorker<Integer, Integer> squares(RemoteServer server) {
    return workers.startPersistent(sharing(server), Tasks.SQUARE);
  }

  private interface Step {
    void take() throws Exception;
  }

  private static void quietly(Step step) {
    try {
      step.take();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static long threads(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().matches(name))
        .count();
  }

  /** Each connection has a thread that reads, on either side. */
  private static long connections() {
    return threads("client-\\d+ reader");
  }

  @Test
  void hundredWorkersHaveOneConnectionUntilTheLastOneEnds() throws Exception {
    try (RemoteServer server = server()) {
      List<PersistentWorker<Integer, Integer>> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        all.add(squares(server));
      }
      for (int i = 0; i < 100; i++) {
        assertEquals(i * i, all.get(i).call(i));
      }
      assertEquals(1, connections());
      assertEquals(100, server.workers());
      assertEquals(100, all.stream().map(Worker::id).distinct().count());

      for (PersistentWorker<Integer, Integer> worker : all) {
        assertTrue(worker.await(Soon.DEADLINE));
      }
      Soon.until(() -> "the end of the connection", () -> connections() == 0);
      Soon.until(() -> "the end of the last one at the server", () -> server.workers() == 0);
      assertEquals(49, squares(server).call(7));
    }
  }

  /** And go on where they were, by whichever thread. */
  @Test
  void idleWorkersHaveNoThreads() throws Exception {
    try (RemoteServer server = server()) {
      List<PersistentWorker<Integer, Integer>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        all.add(workers.startPersistent(sharing(server).state(i), Tasks.STATEFUL));
      }
      String pattern = "remote-\\d+|client-\\d+ worker";
      for (int i = 0; i < 20; i++) {
        assertEquals(i, all.get(i).call(1));
      }

      Soon.until(() -> "the end of " + threads(pattern), () -> threads(pattern) == 0);

      for (int i = 0; i < 20; i++) {
        assertEquals(i + 1, all.get(i).call(1), "its state is lost");
      }
    }
  }

  @Test
  void whatAReceiverDoesHoldsUpNobody() throws Exception {
    try (RemoteServer server = server()) {
      PersistentWorker<Integer, Integer> slow = squares(server);
      PersistentWorker<Integer, Integer> other = squares(server);
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch goOn = new CountDownLatch(1);
      BlockingQueue<Integer> received = new LinkedBlockingQueue<>();
      slow.deliverTo(
          result -> {
            begun.countDown();
            quietly(goOn::await);
            received.add(result.value());
          });
      for (int i = 0; i < 5; i++) {
        slow.enqueue(i);
      }
      begun.await();

      assertEquals(81, other.call(9));

      goOn.countDown();
      for (int i = 0; i < 5; i++) {
        assertEquals(i * i, received.take());
      }
    }
  }

  @Test
  void receiverMayCallAnotherWorker() throws Exception {
    try (RemoteServer server = server()) {
      PersistentWorker<Integer, Integer> one = squares(server);
      PersistentWorker<Integer, Integer> two = squares(server);
      BlockingQueue<Integer> received = new LinkedBlockingQueue<>();
      one.deliverTo(result -> quietly(() -> received.add(two.call(result.value()))));

      one.enqueue(3);

      assertEquals(81, received.take());
    }
  }

  @Test
  void stopReachesTheOneThatIsMeant() throws Exception {
    try (RemoteServer server = server()) {
      PersistentWorker<Integer, Integer> other = squares(server);
      PersistentWorker<Integer, Integer> looping =
          workers.startPersistent(sharing(server), Loops.LOOP_AT_NEGATIVE);
      looping.enqueue(-1);
      Remote.seeLoop(looping);

      assertTrue(looping.terminate(Duration.ofSeconds(5), false));

      Remote.assertTerminated(looping);
      assertEquals(25, other.call(5));
    }
  }

  @Test
  void idleOneIsStopped() throws Exception {
    try (RemoteServer server = server()) {
      PersistentWorker<Integer, Integer> idle = squares(server);
      PersistentWorker<Integer, Integer> other = squares(server);
      idle.call(1);
      Soon.until(() -> "rest", () -> threads("remote-\\d+") == 0);

      assertTrue(idle.terminate(Duration.ofSeconds(5), false));

      Remote.assertTerminated(idle);
      assertEquals(25, other.call(5));
    }
  }

  /** What the server said when it was asked to share is not shared: these get one each. */
  @Test
  void serverWithChildJvmsGivesEachItsOwn() throws Exception {
    try (RemoteServer server = RemoteServer.start(options().hostingIn(HostIn.PROCESS))) {
      PersistentWorker<Integer, Integer> one = squares(server);
      PersistentWorker<Integer, Integer> two = squares(server);

      assertEquals(16, one.call(4));
      assertEquals(25, two.call(5));
      assertNotEquals(one.pid(), two.pid());
      assertEquals(2, connections());
    }
  }

  @Test
  void thoseThatDoNotShareHaveTheirOwn() throws Exception {
    try (RemoteServer server = server()) {
      PersistentWorker<Integer, Integer> one = squares(server);
      PersistentWorker<Integer, Integer> two = squares(server);
      PersistentWorker<Integer, Integer> own =
          workers.startPersistent(remote(server.address()), Tasks.SQUARE);

      assertEquals(2, connections());
      assertEquals(14, one.call(1) + two.call(2) + own.call(3));
    }
  }

  @Test
  void serverTakesNoMoreThanItSays() throws Exception {
    try (RemoteServer server = RemoteServer.start(options().hostingAtMost(2))) {
      PersistentWorker<Integer, Integer> one = squares(server);
      PersistentWorker<Integer, Integer> two = squares(server);

      String refusal = assertThrows(WorkerStartException.class, () -> squares(server)).getMessage();

      assertTrue(refusal.contains("as many workers as it takes at the same time: 2"), refusal);
      assertEquals(5, one.call(1) + two.call(2));
      assertTrue(one.await(Soon.DEADLINE));
      Soon.until(() -> "room", () -> server.workers() == 1);
      assertEquals(9, squares(server).call(3));
    }
  }

  @Test
  void workThatCannotBeReadThereIsRefusedAlone() throws Exception {
    try (RemoteServer server = server()) {
      PersistentWorker<Integer, Integer> other = squares(server);
      Task<Integer, Integer> none = null;

      String refusal =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> workers.start(sharing(server).context("missing"), none, 3))
              .getMessage();

      assertTrue(refusal.contains("missing"), refusal);
      assertEquals(25, other.call(5));
      assertEquals(1, connections());
    }
  }

  @Test
  void contextAndItsWorkersShare() throws Exception {
    try (RemoteServer server = server()) {
      Task<Integer, Integer> none = null;
      Worker<?> context = workers.startPersistent(sharing(server).defining("cubes"), Cubes.CUBE);
      PersistentWorker<Integer, Integer> worker =
          workers.startPersistent(sharing(server).context("cubes"), none);

      assertEquals(27, worker.call(3));
      assertEquals(1, connections());
      assertTrue(context.await());
      assertTrue(worker.await(Soon.DEADLINE));
      Remote.assertTerminated(worker);
    }
  }

  @Test
  void sharesOverTlsWithAToken() throws Exception {
    Certificates made = new Certificates(folder);
    Path ca = made.certificate("ca");
    Path token = folder.resolve("token");
    Access access = Access.byToken(token).over(Tls.of(made.signed("server")));
    try (RemoteServer server = Remote.server(access)) {
      RemoteSpec spec = sharing(server).trusting(ca).token(token);
      PersistentWorker<Integer, Integer> one = workers.startPersistent(spec, Tasks.SQUARE);
      PersistentWorker<Integer, Integer> two = workers.startPersistent(spec, Tasks.SQUARE);

      assertEquals(5, one.call(1) + two.call(2));
      assertEquals(1, connections());
      assertThrows(
          WorkerStartException.class,
          () -> workers.start(sharing(server).token(token), Tasks.SQUARE, 7));
      assertEquals(16, one.call(4), "who shows something else has a line of its own");
    }
  }

  @Test
  void endOfTheServerIsThatOfAll() throws Exception {
    List<PersistentWorker<Integer, Integer>> all = new ArrayList<>();
    try (RemoteServer server = server()) {
      for (int i = 0; i < 10; i++) {
        all.add(squares(server));
        all.get(i).call(i);
      }
    }
    for (PersistentWorker<Integer, Integer> worker : all) {
      assertTrue(worker.await(Soon.DEADLINE));
      assertFalse(worker.isAlive());
    }
  }

  @Test
  void endOfTheScopeLeavesNothingAtTheServer() throws Exception {
    try (RemoteServer server = server()) {
      for (int i = 0; i < 10; i++) {
        squares(server).enqueue(i);
      }
      workers.close();

      Soon.until(() -> server.workers() + " workers", () -> server.workers() == 0);
      Soon.until(() -> connections() + " connections", () -> connections() == 0);
    }
  }

  /** A line that breaks takes all its workers along; the next one makes a new line. */
  @Test
  void lostConnectionLosesAllAndTheNextWorkerMakesANewOne() throws Exception {
    try (RemoteServer server = server();
        CutRelay relay = new CutRelay(server.address())) {
      RemoteSpec spec = remote(relay.address()).sharedConnection();
      PersistentWorker<Integer, Integer> one = workers.startPersistent(spec, Tasks.SQUARE);
      PersistentWorker<Integer, Integer> two = workers.startPersistent(spec, Tasks.SQUARE);
      assertEquals(5, one.call(1) + two.call(2));

      relay.cut();

      for (PersistentWorker<Integer, Integer> lost : List.of(one, two)) {
        assertTrue(lost.await(Soon.DEADLINE));
        assertInstanceOf(Outcome.Lost.class, lost.outcome().orElseThrow());
      }
      Soon.until(() -> server.workers() + " workers", () -> server.workers() == 0);
      assertEquals(36, workers.<Integer, Integer>startPersistent(spec, Tasks.SQUARE).call(6));
    }
  }

  /** What the lost ones had goes to those that take their place. */
  @Test
  void poolGoesOnWhenItsConnectionIsCut() throws Exception {
    int many = 50;
    List<Integer> inputs = IntStream.range(0, 5_000).boxed().toList();
    List<Integer> squares = inputs.stream().map(x -> x * x).toList();
    try (RemoteServer server = server();
        CutRelay relay = new CutRelay(server.address());
        Pool<Integer, Integer> pool =
            Pool.builder(workers, Tasks.SQUARE)
                .retry(RetryPolicy.attempts(100))
                .restarts(RestartBudget.of(10_000, Duration.ofMinutes(1)))
                .open()) {
      pool.add(remote(relay.address()).sharedConnection(), many);
      AtomicBoolean over = new AtomicBoolean();
      CompletableFuture<Void> running =
          CompletableFuture.runAsync(
              () ->
                  quietly(
                      () -> {
                        while (!over.get()) {
                          assertEquals(squares, pool.run(inputs));
                        }
                      }));
      for (int cuts = 0; cuts < 3; cuts++) {
        Soon.until(() -> server.workers() + " workers", () -> server.workers() == many);
        relay.cut();
        Soon.until(() -> server.workers() + " workers", () -> server.workers() < many);
      }
      Soon.until(() -> server.workers() + " workers", () -> server.workers() == many);
      over.set(true);
      running.get();
      assertEquals(1, connections());
    }
  }

  @Test
  void optionIsTrueOrFalse() throws Exception {
    try (RemoteServer server = server()) {
      PlainSpec spec = sharing(server).plain().withOptions(Map.of("sharedConnection", "yes"));

      String message =
          assertThrows(IllegalArgumentException.class, () -> workers.start(spec, Tasks.SQUARE, 7))
              .getMessage();

      assertTrue(message.contains("'sharedConnection' is 'yes'; expected: true or false"), message);
    }
  }
}
