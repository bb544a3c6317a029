package org.jworkers.itests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.process.Processes.process;
import static org.jworkers.remote.Remotes.remote;
import static org.jworkers.thread.Threads.thread;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.jworkers.api.JvmSpec;
import org.jworkers.api.WorkerSpec;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.Workers;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.ServerHere;
import org.jworkers.itests.support.Soon;
import org.jworkers.server.HostIn;
import org.jworkers.tck.tasks.Loops;
import org.jworkers.tck.tasks.Tasks;

/** A worker that cannot start says why at once, leaves nothing, and the next one starts. */
@Timeout(120)
@ExtendWith(NothingLeft.class)
class StartIT {
  @RegisterExtension static final ServerHere SERVER = new ServerHere(HostIn.PROCESS);

  static List<JvmSpec<?>> specs() {
    return List.of(process(), remote(SERVER.address()));
  }

  /** What a start says that fails; the scope is as good as new after it. */
  private static <X extends Exception> String failure(
      Class<X> expected, WorkerSpec spec, WorkerSpec good) throws InterruptedException {
    try (Workers workers = Workers.open()) {
      X thrown = assertThrows(expected, () -> workers.start(spec, Tasks.SQUARE, 7));

      assertEquals(List.of(), workers.alive());
      assertEquals(49, workers.start(good, Tasks.SQUARE, 7).join());
      return thrown.getMessage();
    }
  }

  @ParameterizedTest
  @MethodSource("specs")
  void namesTheJavaHomeThatIsWrong(JvmSpec<?> spec) throws Exception {
    Path wrong = Path.of("/no/such/jdk");

    String message = failure(IllegalArgumentException.class, spec.javaHome(wrong), spec);

    assertTrue(message.contains("javaHome") && message.contains("/no/such/jdk"), message);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void tellsWhatTheJvmSaidToABadArgument(JvmSpec<?> spec) throws Exception {
    WorkerSpec bad = spec.jvmArgument("--no-such-option");

    String message = failure(WorkerStartException.class, bad, spec);

    assertTrue(message.contains("Unrecognized option: --no-such-option"), message);
    assertTrue(message.contains("exit value 1"), message);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void namesTheDirectoryThatIsNotThere(JvmSpec<?> spec) throws Exception {
    WorkerSpec bad = spec.directory(Path.of("/no/such/directory"));

    String message = failure(IllegalArgumentException.class, bad, spec);

    assertTrue(message.contains("/no/such/directory"), message);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void tellsWhatAJavaSaidThatIsNone(JvmSpec<?> spec, @TempDir Path home) throws Exception {
    fakeJava(home, "echo 'I am no JVM'; exit 3");

    String message = failure(WorkerStartException.class, spec.javaHome(home), spec);

    assertTrue(message.contains("I am no JVM"), message);
    assertTrue(message.contains("exit value 3"), message);
  }

  /** A child that never calls back: the one who waits for it can give up. */
  @Test
  void canBeInterruptedWhileItStarts(@TempDir Path home) throws Exception {
    Path started = home.resolve("started");
    fakeJava(home, "touch " + started + "; exec sleep 1000");
    try (Workers workers = Workers.open()) {
      CompletableFuture<Exception> thrown = new CompletableFuture<>();
      Thread starter =
          new Thread(
              () ->
                  thrown.complete(
                      assertThrows(
                          WorkerStartException.class,
                          () -> workers.start(process().javaHome(home), Tasks.SQUARE, 7))));
      starter.start();
      Soon.until(() -> "the child", () -> Files.exists(started));

      starter.interrupt();

      String message = thrown.get(Soon.DEADLINE.toSeconds(), TimeUnit.SECONDS).getMessage();
      assertTrue(message.contains("process-1"), message);
      starter.join();
    }
  }

  static List<WorkerSpec> allSpecs() {
    return List.of(thread(), process(), remote(SERVER.address()));
  }

  @ParameterizedTest
  @MethodSource("allSpecs")
  void doesNotStartForAThreadThatIsInterrupted(WorkerSpec spec) throws Exception {
    try (Workers workers = Workers.open()) {
      Thread.currentThread().interrupt();

      assertThrows(WorkerStartException.class, () -> workers.start(spec, Loops.LOOP, null));

      assertTrue(Thread.interrupted(), "the interrupt stays");
      assertEquals(List.of(), workers.alive());
      assertEquals(49, workers.start(spec, Tasks.SQUARE, 7).join());
    }
  }

  private static void fakeJava(Path home, String script) throws IOException {
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @ParameterizedTest
  @CsvSource({
    "IO, clumsy IO",
    "RUNTIME, clumsy RUNTIME",
    "LINKAGE, clumsy LINKAGE",
    "LATE, clumsy LATE",
    "AFTERWARDS, clumsy AFTERWARDS",
    "NOTHING, ClumsyProvider gave no child side",
    "TWICE, starts a second child side for one worker"
  })
  void tellsWhatAProviderDidWrong(String how, String expected) throws Exception {
    WorkerSpec spec = WorkerSpec.of("clumsy").with("how", how).named("unlucky");

    String message = failure(WorkerStartException.class, spec, process());

    assertTrue(message.contains("unlucky"), message);
    assertTrue(message.contains(expected), message);
  }

  @Test
  void namesTheServerThatDoesNotAnswer() throws Exception {
    String message =
        failure(WorkerStartException.class, remote("127.0.0.1:1"), remote(SERVER.address()));

    assertTrue(message.contains("127.0.0.1:1"), message);
  }

  @Test
  void namesTheHostThatIsNone() throws Exception {
    WorkerSpec spec = remote("no such host");

    String message = failure(WorkerStartException.class, spec, process());

    assertTrue(message.contains("no such host"), message);
  }
}
