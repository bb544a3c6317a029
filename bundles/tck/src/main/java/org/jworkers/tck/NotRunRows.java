package org.jworkers.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.jworkers.api.PersistentWorker;
import org.jworkers.api.PlainSpec;
import org.jworkers.api.Task;
import org.jworkers.api.Worker;
import org.jworkers.api.WorkerClosedException;
import org.jworkers.api.WorkerSpec;
import org.jworkers.tck.tasks.Recorder;
import org.jworkers.tck.tasks.Tasks;

/** Rows A9 to A12: workers that do not run, and calls that cannot make one. */
interface NotRunRows {
  /** No task at all. */
  Task<Object, Object> NONE = null;

  @Test
  @Tag("A9")
  default void isDeadAtOnceWithoutATask(Bench bench) throws Exception {
    assertNeverRan(bench.workers().start(bench.spec(), NONE, null));
  }

  @Test
  @Tag("A9")
  default void isDeadAtOnceWithoutATaskForItems(Bench bench) throws Exception {
    assertNeverRan(bench.workers().startPersistent(bench.spec(), NONE));
  }

  @Test
  @Tag("A9")
  default void connectsToNoServerWithoutATask(Bench bench) throws Exception {
    bench.needs(Trait.REMOTE);
    try (var server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      server.configureBlocking(false);
      int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
      PlainSpec there = bench.spec().withHost(Optional.of("127.0.0.1:" + port));

      assertNeverRan(bench.workers().start(there, NONE, null));
      assertNeverRan(bench.workers().startPersistent(there, NONE));

      assertNull(server.accept());
    }
  }

  @Test
  @Tag("A10")
  default void doesNotRunIfToldNotTo(Bench bench) throws Exception {
    PlainSpec spec = bench.spec().withRun(Optional.of(false));
    Path trace = bench.folder().resolve("trace");

    assertNeverRan(bench.workers().start(spec, Tasks.TOUCH, trace.toString()));

    assertFalse(Files.exists(trace));
  }

  @Test
  @Tag("A10")
  default void takesNoItemsIfToldNotToRun(Bench bench) throws Exception {
    PlainSpec spec = bench.spec().withRun(Optional.of(false));

    PersistentWorker<Integer, Integer> worker = bench.workers().startPersistent(spec, Tasks.SQUARE);

    assertNeverRan(worker);
    assertThrows(WorkerClosedException.class, () -> worker.enqueue(7));
  }

  private static void assertNeverRan(Worker<?> worker) throws InterruptedException {
    assertTrue(worker.await(Duration.ZERO));
    assertTrue(worker.await());
    assertTrue(worker.terminate(Duration.ZERO, false));
    assertFalse(worker.isAlive());
    assertEquals(Optional.of(false), worker.hasError());
    assertEquals(Optional.empty(), worker.error());
    assertNull(worker.result());
    assertEquals(worker.parentId(), worker.id());
    worker.close();
  }

  private static void assertNeverRan(PersistentWorker<?, ?> worker) throws InterruptedException {
    worker.closeInput();
    assertFalse(worker.results().hasNext());
    assertNeverRan((Worker<?>) worker);
  }

  @Test
  @Tag("A11")
  default void runsWithoutATaskForItsLifecycle(Bench bench) throws Exception {
    PlainSpec spec =
        bench.spec().withRun(Optional.of(true)).withLifecycle(Optional.of(new Recorder()));

    Worker<Object> worker = bench.workers().start(spec, NONE, null);

    assertNull(worker.join());
    assertTrue(worker.await(Eventually.DEADLINE));
    String life = worker.userState();
    assertTrue(life.startsWith("started") && life.endsWith("Success"), life);
  }

  @Test
  @Tag("A12")
  default void namesTheTypesThatAreThereIfOneIsNot(Bench bench) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> bench.workers().start(WorkerSpec.of("fibre"), Tasks.SQUARE, 7))
            .getMessage();

    assertTrue(message.startsWith("No provider for worker type 'fibre'; present: ["), message);
    assertTrue(message.contains(bench.spec().type()), message);
    assertTrue(bench.workers().types().contains(bench.spec().type()));
  }

  @Test
  @Tag("A12")
  default void namesTheOptionsThatItsTypeHasIfOneIsNot(Bench bench) {
    PlainSpec spec = bench.spec().withOptions(Map.of("colour", "blue"));

    String message =
        assertThrows(
                IllegalArgumentException.class, () -> bench.workers().start(spec, Tasks.SQUARE, 7))
            .getMessage();

    assertTrue(message.contains(spec.type()) && message.contains("[colour]"), message);
  }

  @Test
  @Tag("A12")
  default void refusesToRunNothing(Bench bench) {
    PlainSpec spec = bench.spec().withRun(Optional.of(true)).withName(Optional.of("idler"));

    String message =
        assertThrows(IllegalArgumentException.class, () -> bench.workers().start(spec, NONE, null))
            .getMessage();

    assertTrue(message.contains("idler"), message);
    assertThrows(IllegalArgumentException.class, () -> bench.workers().startPersistent(spec, NONE));
  }
}
