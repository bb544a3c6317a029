package org.jworkers.itests.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.remote.Remotes.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jworkers.api.Task;
import org.jworkers.api.Workers;
import org.jworkers.ssh.SshServer;
import org.jworkers.ssh.SshTarget;

/** Servers that come up. */
@Tag("I11")
class SshStartIT {
  @RegisterExtension static final SshdHere HERE = new SshdHere();

  private static SshTarget target() {
    return HERE.get().target().withCodeOf(FarTasks.class);
  }

  private static <A, R> R run(SshServer server, Task<A, R> task, A argument) throws Exception {
    try (Workers workers = Workers.open()) {
      return workers.start(remote(server.address()).token(server.token()), task, argument).join();
    }
  }

  @BeforeEach
  void forgetWhatWasSent() throws IOException {
    HERE.get().forget();
  }

  @Test
  void runsTasksOnTheFarSide() throws Exception {
    try (SshServer server = SshServer.open(target())) {
      assertEquals(49, run(server, FarTasks.SQUARE, 7));
      assertNotNull(
          run(server, FarTasks.VARIABLE, "SSH_CONNECTION"), "it should be a login of ssh");
      assertNotEquals(ProcessHandle.current().pid(), run(server, FarTasks.SERVER, null));
      assertTrue(server.isAlive());
    }
  }

  @Test
  void runsInTheDirectoryThatItIsTold() throws Exception {
    Path directory = Files.createDirectory(HERE.get().folder().resolve("it's a place"));

    try (SshServer server = SshServer.open(target().directory(directory.toString()))) {
      assertEquals(directory.toString(), run(server, FarTasks.PROPERTY, "user.dir"));
    }
  }

  @Test
  void usesTheJavaThatItIsTold() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");

    try (SshServer server = SshServer.open(target().java(java.toString()))) {
      assertEquals(System.getProperty("java.home"), run(server, FarTasks.PROPERTY, "java.home"));
    }
  }

  @Test
  void sendsNothingASecondTime() throws Exception {
    SshServer.open(target()).close();
    Map<Path, Object> sent = identities();

    SshServer.open(target()).close();

    assertFalse(sent.isEmpty());
    assertEquals(sent, identities());
  }

  private static Map<Path, Object> identities() throws IOException {
    Map<Path, Object> identities = new TreeMap<>();
    for (Path file : HERE.get().sent()) {
      identities.put(
          file, List.of(Files.getAttribute(file, "unix:ino"), Files.getLastModifiedTime(file)));
    }
    return identities;
  }

  @Test
  void sendsOnlyTheBundlesWhenOnlyTheyHaveChanged() throws Exception {
    SshServer.open(HERE.get().target()).close();
    Map<Path, Object> sent = identities();

    SshServer.open(target()).close();

    Map<Path, Object> both = identities();
    assertTrue(both.size() > sent.size());
    both.keySet().retainAll(sent.keySet());
    assertEquals(sent, both);
  }

  @Test
  void goesOnWhereASenderWasInterrupted() throws Exception {
    SshServer.open(target()).close();
    List<Path> sent = HERE.get().sent();
    for (Path file : sent) {
      if (file.endsWith("complete") || file.toString().contains("org.jworkers.core")) {
        Files.delete(file);
      }
    }

    try (SshServer server = SshServer.open(target())) {
      assertEquals(49, run(server, FarTasks.SQUARE, 7));
    }

    assertEquals(sent, HERE.get().sent());
  }

  @Test
  void letsManySendAtTheSameTime() throws Exception {
    ExecutorService starters = Executors.newFixedThreadPool(3);
    List<Future<Integer>> results = new ArrayList<>();
    Callable<Integer> start =
        () -> {
          try (SshServer server = SshServer.open(target())) {
            return run(server, FarTasks.SQUARE, 7);
          }
        };

    for (int i = 0; i < 3; i++) {
      results.add(starters.submit(start));
    }

    for (Future<Integer> result : results) {
      assertEquals(49, result.get());
    }
    starters.shutdown();
    assertEquals(List.of(), HERE.get().sent().stream().filter(SshStartIT::isPart).toList());
  }

  private static boolean isPart(Path file) {
    return file.toString().endsWith(".part");
  }

  @Test
  void startsTheCommandThatItIsTold() throws Exception {
    String command = String.join(" ", List.of(ownServer()));

    try (SshServer server = SshServer.open(HERE.get().target().command(command))) {
      assertEquals(49, run(server, FarTasks.SQUARE, 7));
    }

    assertEquals(List.of(), HERE.get().sent(), "it should not have sent anything");
  }

  private static String[] ownServer() {
    return new String[] {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-Dorg.jworkers.payload.packages=" + FarTasks.class.getPackageName(),
      "-cp",
      "'" + System.getProperty("java.class.path") + "'",
      "org.jworkers.server.internal.ServerMain"
    };
  }

  @Test
  void passesOnWhatTheFarSideWrites() throws Exception {
    List<String> heard = new ArrayList<>();
    SshTarget target =
        target()
            // Workers in child JVMs have their own way to be heard.
            .serverArgument("--host-in=thread")
            .forwardingOutput(
                line -> {
                  synchronized (heard) {
                    heard.add(line);
                  }
                });

    try (SshServer server = SshServer.open(target)) {
      run(server, FarTasks.PRINT, "can you hear me");
      SshdHere.until(
          () -> "heard " + heard + ", remembered " + server.output(),
          () -> hasWord(heard) && hasWord(server.output()));
    }
  }

  private static boolean hasWord(List<String> lines) {
    synchronized (lines) {
      return lines.stream().anyMatch(line -> line.contains("can you hear me"));
    }
  }
}
