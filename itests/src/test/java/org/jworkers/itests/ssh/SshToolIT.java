package org.jworkers.itests.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.remote.Remotes.remote;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jworkers.api.Task;
import org.jworkers.api.Workers;
import org.jworkers.remote.RemoteSpec;

/** The tool behind the command {@code jworkers ssh}. */
@Tag("I12")
class SshToolIT {
  @RegisterExtension static final SshdHere HERE = new SshdHere();

  private static final Pattern SERVER =
      Pattern.compile(" on (\\S+) is at (127.0.0.1:\\d+), its token in (\\S+)");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private Path signal;
  private Thread thread;

  @BeforeEach
  void noSignal() throws Exception {
    signal = HERE.get().folder().resolve("signal");
    Files.deleteIfExists(signal);
  }

  private int run(String... arguments) {
    return ToolProvider.findFirst("jworkers-ssh")
        .orElseThrow()
        .run(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  /** Runs the tool on a thread of its own, which can be interrupted. */
  private void start(String... arguments) throws URISyntaxException {
    List<String> all = new ArrayList<>(List.of(arguments));
    Path code = Path.of(FarTasks.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    all.add("--config=" + HERE.get().folder().resolve("far.config"));
    all.add("--bundles=" + code);
    all.add("--offer=" + FarTasks.class.getPackageName());
    all.add("--signal=" + signal);
    thread = new Thread(() -> exit.complete(run(all.toArray(String[]::new))), "the tool");
    thread.start();
  }

  private String awaitSignal() throws Exception {
    SshdHere.until(() -> "no signal; " + out + err, () -> Files.exists(signal));
    return Files.readString(signal);
  }

  private int exit() throws Exception {
    int code = exit.get(30, TimeUnit.SECONDS);
    thread.join();
    return code;
  }

  /** What was said of the server on this host: its address and its token. */
  private MatchResult said(String host) {
    return SERVER
        .matcher(out.toString())
        .results()
        .filter(line -> line.group(1).equals(host))
        .findFirst()
        .orElseThrow(() -> new AssertionError(host + " has no address in " + out));
  }

  private <A, R> R runOn(String host, Task<A, R> task, A argument) throws Exception {
    MatchResult server = said(host);
    try (Workers workers = Workers.open()) {
      RemoteSpec spec = remote(server.group(2)).token(Path.of(server.group(3)));
      return workers.start(spec, task, argument).join();
    }
  }

  /** What the signal says of the server on this host. */
  private String signalled(String host) {
    return host + " " + said(host).group(2) + " " + said(host).group(3);
  }

  @Test
  void startsServersOnAllHostsUntilItIsInterrupted() throws Exception {
    start("far", "far-too");

    List<String> lines = awaitSignal().lines().toList();
    assertEquals("OK", lines.get(0));
    assertEquals(
        Set.of(signalled("far"), signalled("far-too")), Set.copyOf(lines.subList(1, lines.size())));
    long one = runOn("far", FarTasks.SERVER, null);
    long other = runOn("far-too", FarTasks.SERVER, null);
    assertFalse(one == other, "there should be two servers");
    assertFalse(exit.isDone());

    thread.interrupt();

    assertEquals(0, exit());
    assertEquals("", err.toString());
    assertFalse(Files.exists(Path.of(said("far").group(3))), "the token should be gone");
  }

  @Test
  void endsAllWhenOneCannotBeStarted() throws Exception {
    start("far", "nowhere");

    assertEquals("ERR\n", awaitSignal());
    assertEquals(1, exit());
    assertTrue(err.toString().contains("No server could be started on nowhere"), err::toString);
    assertTrue(err.toString().contains("refused"), err::toString);
  }

  @Test
  void saysWhichServerHasEnded() throws Exception {
    start("far");
    awaitSignal();
    long server = runOn("far", FarTasks.SERVER, null);

    ProcessHandle.of(server).orElseThrow().destroyForcibly();

    assertEquals(1, exit());
    assertTrue(out.toString().contains("server on far has ended"), out::toString);
  }

  @Test
  void showsWhatTheFarSideWritesIfThatIsWanted() throws Exception {
    start("far", "--forward-output=true", "--host-in=thread");
    awaitSignal();

    runOn("far", FarTasks.PRINT, "can you hear me");

    SshdHere.until(out::toString, () -> out.toString().contains("[far] can you hear me"));
    thread.interrupt();
    assertEquals(0, exit());
  }

  @Test
  void runsTheCommandInTheDirectoryThatItIsTold() throws Exception {
    Path directory = Files.createDirectories(HERE.get().folder().resolve("work"));

    start("far", "--workdir=" + directory, "--command=sh -c 'pwd; exit 9'");

    assertEquals("ERR\n", awaitSignal());
    assertEquals(1, exit());
    assertTrue(err.toString().contains("exit value 9"), err::toString);
    assertTrue(err.toString().contains(directory.toString()), err::toString);
  }

  @Test
  void refusesWhatItDoesNotUnderstandBeforeItStartsAnything() {
    assertEquals(2, run());
    assertEquals(2, run("far", "--colour=red"));
    assertEquals(2, run("far", "--port=many"));
    assertEquals(2, run("far", "--signal=/no/such/folder/signal"));
    assertEquals(2, run("me:secret@far"));

    assertEquals("", out.toString());
    assertFalse(err.toString().contains("secret"), err::toString);
  }
}
