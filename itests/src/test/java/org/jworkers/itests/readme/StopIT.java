package org.jworkers.itests.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.jworkers.itests.support.NothingLeft;
import org.jworkers.itests.support.Program;

/** The command ends as it is told to, and what it started ends with it. */
@Timeout(300)
@ExtendWith(NothingLeft.class)
class StopIT {
  private static final int BY_SIGTERM = 128 + 15;
  private static final int BY_SIGINT = 128 + 2;

  @TempDir private Path folder;

  private Installation installation;

  @BeforeEach
  void anInstallation() throws IOException {
    installation = Installation.in(folder.resolve("jworkers"));
  }

  @Test
  void aServerThatIsToldToStopEndsItsWorkersFirst() throws Exception {
    installation.makeRoomForTheGuest();
    try (Program server = server();
        Program client = installation.start("examples", address(server))) {
      ProcessHandle worker = worker(client);

      terminate(server);

      assertEquals(BY_SIGTERM, server.run(), server::output);
      assertFalse(worker.isAlive());
      assertEquals(0, client.run(), client::output);
      // Lost, if a busy machine made it too slow for the server's patience.
      assertTrue(
          client.output().matches("(?s).*ended: (WorkerTerminatedError|Lost)"), client::output);
      assertEquals(List.of(), installation.caches());
    }
  }

  @Test
  void aServerEndsWithItsClientIfItIsToldTo() throws Exception {
    installation.makeRoomForTheGuest();
    try (Program server = server("--exit-with-client");
        Program client = installation.start("examples", address(server))) {
      ProcessHandle worker = worker(client);

      terminate(client);

      assertEquals(BY_SIGTERM, client.run(), client::output);
      assertEquals(0, server.run(), server::output);
      assertFalse(worker.isAlive());
      assertEquals(List.of(), installation.caches());
    }
  }

  @Test
  void workersOfAServerThatIsKilledEndToo() throws Exception {
    installation.makeRoomForTheGuest();
    try (Program server = server();
        Program client = installation.start("examples", address(server))) {
      ProcessHandle worker = worker(client);

      server.process().destroyForcibly();

      worker.onExit().get(30, TimeUnit.SECONDS);
      assertEquals(0, client.run(), client::output);
      assertTrue(client.output().endsWith("ended: Lost"), client::output);
    }
  }

  @Test
  void aDemoThatIsInterruptedFromTheKeyboardLeavesNothing() throws Exception {
    assumeFalse(isInterruptIgnored(), "whoever started these tests lets SIGINT be ignored");
    Path report = folder.resolve("report.html");
    try (Program demo = installation.start("demo", "--batch", "1", "--report", report.toString())) {
      demo.line(line -> line.startsWith("Started in "));
      List<ProcessHandle> workers = demo.process().children().toList();
      assertEquals(3, workers.size(), "two process workers, and one of the server's");

      interruptFromTheKeyboard(demo.process().toHandle(), workers);

      assertEquals(BY_SIGINT, demo.run(), demo::output);
      workers.forEach(worker -> assertFalse(worker.isAlive(), demo::output));
      assertEquals(List.of(), installation.caches());
      assertEquals(List.of(), temporary(demo));
      assertFalse(Files.exists(report));
      assertFalse(demo.output().contains("\tat "), demo::output);
      assertFalse(demo.output().contains("\u001b"), "nothing is drawn where no terminal is");
    }
  }

  private Program server(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of("server", "--port", "0", "--drain", "0"));
    all.addAll(List.of("--bundles", installation.guest().toString()));
    all.addAll(List.of(options));
    return installation.start(all.toArray(String[]::new));
  }

  private static String address(Program server) throws IOException {
    return lastWord(server.line(line -> line.contains("listens at")));
  }

  private static ProcessHandle worker(Program client) throws IOException {
    String pid = lastWord(client.line(line -> line.startsWith("started in")));
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static String lastWord(String line) {
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  /** {@link Process#destroy} would close the stream that is read next. */
  private static void terminate(Program program) {
    program.process().toHandle().destroy();
  }

  /** A terminal sends it to all processes that have it. */
  private static void interruptFromTheKeyboard(ProcessHandle main, List<ProcessHandle> children)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("kill", "-INT", Long.toString(main.pid())));
    children.forEach(child -> command.add(Long.toString(child.pid())));
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }

  /** Programs that a shell runs in the background hand it on; no Java can take it back. */
  private static boolean isInterruptIgnored() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .anyMatch(line -> (Long.parseUnsignedLong(lastField(line), 16) & 2) != 0);
  }

  private static String lastField(String line) {
    return line.split("\\s+")[1];
  }

  /** What is left in the folder for temporary files. */
  private static List<Path> temporary(Program program) throws IOException {
    String name = "jworkers-" + program.process().pid() + "-";
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith(name)).toList();
    }
  }
}
