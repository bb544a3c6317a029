package org.jworkers.itests.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.remote.Remotes.remote;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jworkers.api.Worker;
import org.jworkers.api.Workers;
import org.jworkers.core.launch.Scratch;
import org.jworkers.itests.support.Program;
import org.jworkers.remote.RemoteSpec;
import org.jworkers.ssh.SshServer;
import org.jworkers.ssh.SshTarget;

/** All the ways in which a server ends, and that it does. */
@Tag("I11")
class SshEndIT {
  @RegisterExtension static final SshdHere HERE = new SshdHere();

  /** What there is to be seen of a far server from outside. */
  private record FarServer(ProcessHandle process, Path socket) {
    private static final Pattern SOCKET = Pattern.compile("--socket=(\\S+)");

    static FarServer of(long pid) {
      ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
      Matcher socket = SOCKET.matcher(process.info().commandLine().orElseThrow());
      assertTrue(socket.find(), "the server should have a socket");
      return new FarServer(process, Path.of(socket.group(1)));
    }

    static FarServer behind(SshServer server) throws Exception {
      RemoteSpec spec = remote(server.address()).token(server.token());
      try (Workers workers = Workers.open()) {
        return of(workers.start(spec, FarTasks.SERVER, null).join());
      }
    }

    /** The part of sshd that serves this login: the parent of the far shell. */
    ProcessHandle login() {
      return process.parent().orElseThrow().parent().orElseThrow();
    }

    void awaitEnd() throws Exception {
      process.onExit().get(30, TimeUnit.SECONDS);
      SshdHere.until(() -> socket + " is left", () -> !Files.exists(socket.getParent()));
    }
  }

  private static SshTarget target() {
    return HERE.get().target().withCodeOf(FarTasks.class);
  }

  private static boolean isOpen(InetSocketAddress address) {
    try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }

  @Test
  void nothingIsLeftAfterClose() throws Exception {
    SshServer server = SshServer.open(target());
    FarServer far = FarServer.behind(server);
    assertTrue(Files.exists(far.socket()));
    assertEquals("rwx------", permissions(far.socket().getParent()));

    server.close();
    server.close();

    far.awaitEnd();
    assertFalse(server.isAlive());
    assertEquals("It was closed", server.ended().toCompletableFuture().join());
    assertFalse(isOpen(server.address()));
  }

  private static String permissions(Path path) throws IOException {
    return java.nio.file.attribute.PosixFilePermissions.toString(
        Files.getPosixFilePermissions(path));
  }

  @Test
  void endsItsWorkersWhenItIsClosed() throws Exception {
    SshServer server = SshServer.open(target());
    FarServer far = FarServer.behind(server);
    try (Workers workers = Workers.open()) {
      RemoteSpec spec = remote(server.address()).token(server.token());
      Worker<Void> endless = workers.start(spec, FarTasks.ENDLESS, null);
      ProcessHandle child = ProcessHandle.of(endless.pid()).orElseThrow();

      server.close();

      far.awaitEnd();
      assertTrue(endless.await(java.time.Duration.ofSeconds(30)));
      assertEquals(true, endless.hasError().orElseThrow());
      child.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void saysThatTheLineIsLost() throws Exception {
    try (SshServer server = SshServer.open(target())) {
      FarServer far = FarServer.behind(server);

      assertTrue(far.login().destroyForcibly());

      String how = server.ended().toCompletableFuture().get(30, TimeUnit.SECONDS);
      assertEquals("the connection was lost", how);
      assertFalse(server.isAlive());
      assertFalse(isOpen(server.address()));
      far.awaitEnd();
    }
  }

  @Test
  void saysThatTheFarServerHasDied() throws Exception {
    try (SshServer server = SshServer.open(target())) {
      FarServer far = FarServer.behind(server);

      assertTrue(far.process().destroyForcibly());

      String how = server.ended().toCompletableFuture().get(30, TimeUnit.SECONDS);
      assertTrue(how.contains("exit value 137"), how);
      far.awaitEnd();
    }
  }

  @Test
  void endsWhenItsCallerIsKilled() throws Exception {
    try (Program caller = caller(30)) {
      FarServer far = FarServer.of(pidIn(caller));
      ProcessHandle ssh = ssh(caller);

      caller.process().destroyForcibly().waitFor();

      far.awaitEnd();
      ssh.onExit().get(30, TimeUnit.SECONDS);
      // Who is killed cannot delete its token.
      try (Scratch next = new Scratch()) {
        next.folder();
      }
      assertFalse(hasTokenOf(caller.process()), "the next scope should have swept up");
    }
  }

  private static boolean hasTokenOf(Process process) throws IOException {
    String prefix = "jworkers-" + process.pid() + "-";
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.anyMatch(path -> path.getFileName().toString().startsWith(prefix));
    }
  }

  @Test
  void endsWhenNothingComesThroughTheLine() throws Exception {
    try (Program caller = caller(8)) {
      FarServer far = FarServer.of(pidIn(caller));
      ProcessHandle ssh = ssh(caller);

      signal("STOP", ssh);

      try {
        far.awaitEnd();
      } finally {
        signal("CONT", ssh);
      }
      assertTrue(caller.line(SshEndIT::isEnd).contains("exit value"));
    }
  }

  @Test
  void saysThatTheLineIsLostWhenNothingComesBack() throws Exception {
    try (Program caller = caller(8)) {
      FarServer far = FarServer.of(pidIn(caller));
      ProcessHandle login = far.login();

      signal("STOP", login);

      try {
        assertEquals("ended: the connection was lost", caller.line(SshEndIT::isEnd));
      } finally {
        signal("CONT", login);
      }
      far.awaitEnd();
    }
  }

  private static void signal(String signal, ProcessHandle process) throws Exception {
    Process kill =
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).inheritIO().start();
    assertEquals(0, kill.waitFor());
  }

  private static Program caller(int leaseSeconds) throws IOException {
    return Program.java(
        "-Dorg.jworkers.ssh.lease.seconds=" + leaseSeconds,
        "-cp",
        System.getProperty("java.class.path"),
        Caller.class.getName(),
        HERE.get().folder().resolve("far.config").toString());
  }

  private static boolean isEnd(String line) {
    return line.startsWith("ended: ");
  }

  private static long pidIn(Program caller) throws IOException {
    String server = "server ";
    return Long.parseLong(caller.line(line -> line.startsWith(server)).substring(server.length()));
  }

  private static ProcessHandle ssh(Program caller) {
    List<ProcessHandle> children = caller.process().children().toList();
    assertEquals(1, children.size(), children::toString);
    return children.get(0);
  }

  /** A program that starts a server, says which process it is, and waits for one of them to end. */
  static final class Caller {
    public static void main(String[] arguments) throws Exception {
      SshTarget target =
          SshTarget.of("far").configFile(Path.of(arguments[0])).withCodeOf(FarTasks.class);
      try (SshServer server = SshServer.open(target)) {
        System.out.println("server " + FarServer.behind(server).process().pid());
        System.out.println("ended: " + server.ended().toCompletableFuture().join());
      }
    }
  }

  @Test
  @Tag("D17")
  void nothingSecretIsOnAnyCommandLine() throws Exception {
    assertThrows(IllegalArgumentException.class, () -> SshTarget.of("me:secret@far"));
    assertThrows(IllegalArgumentException.class, () -> SshTarget.of("ssh://me:secret@far:22"));

    try (SshServer server = SshServer.open(target())) {
      List<String> ssh =
          ProcessHandle.current()
              .children()
              .map(child -> child.info().commandLine().orElse(""))
              .filter(line -> line.contains("-L"))
              .toList();
      assertEquals(1, ssh.size(), () -> server + " is held by " + ssh);
      assertTrue(ssh.get(0).contains("BatchMode=yes"));
      assertFalse(ssh.get(0).contains("password"));
    }
  }
}
