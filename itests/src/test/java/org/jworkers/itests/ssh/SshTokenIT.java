package org.jworkers.itests.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.jworkers.remote.Remotes.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jworkers.api.WorkerStartException;
import org.jworkers.api.Workers;
import org.jworkers.core.trust.TokenFile;
import org.jworkers.remote.RemoteSpec;
import org.jworkers.ssh.SshServer;
import org.jworkers.ssh.SshTarget;

/**
 * Every user of this machine can connect to the near end; who does not know the token gets nowhere.
 */
@Tag("D11")
class SshTokenIT {
  @RegisterExtension static final SshdHere HERE = new SshdHere();

  private static SshTarget target() {
    return HERE.get().target().withCodeOf(FarTasks.class).serverArgument("--host-in=thread");
  }

  private static int square(RemoteSpec spec) throws InterruptedException {
    try (Workers workers = Workers.open()) {
      return workers.start(spec, FarTasks.SQUARE, 7).join();
    }
  }

  private static String refusal(RemoteSpec spec) {
    return assertThrows(WorkerStartException.class, () -> square(spec)).getMessage();
  }

  @Test
  void onlyWhoKnowsTheTokenIsServed() throws Exception {
    Path wrong = HERE.get().folder().resolve("wrong-token");
    new TokenFile(wrong).readOrMake();
    try (SshServer server = SshServer.open(target())) {
      RemoteSpec spec = remote(server.address());

      String withWrong = refusal(spec.token(wrong));
      String withNone = refusal(spec);

      assertTrue(withWrong.contains("The client's token is not this server's"), withWrong);
      assertTrue(
          withNone.contains("It wants a token. There is no token at ")
              || withNone.contains("The client's token is not this server's"), // but another
          withNone);
      assertEquals(49, square(spec.token(server.token())));
    }
  }

  @Test
  void eachServerHasATokenOfItsOwnThatOnlyThisUserCanRead() throws Exception {
    Path first;
    try (SshServer server = SshServer.open(target());
        SshServer other = SshServer.open(target())) {
      first = server.token();
      assertEquals(
          "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(first)));
      assertNotEquals(Files.readString(first), Files.readString(other.token()));
      String refusal = refusal(remote(server.address()).token(other.token()));
      assertTrue(refusal.contains("is not this server's"), refusal);
    }
    assertFalse(Files.exists(first), "the token should be gone");
  }

  @Test
  @Tag("D17")
  void noCommandLineHasTheToken() throws Exception {
    CompletableFuture<SshServer> opening =
        CompletableFuture.supplyAsync(() -> SshServer.open(target()));
    Set<String> seen = new HashSet<>();
    do {
      seen.addAll(commandLines());
    } while (!opening.isDone());
    try (SshServer server = opening.join()) {
      assertEquals(49, square(remote(server.address()).token(server.token())));
      seen.addAll(commandLines());

      String token = Files.readString(server.token()).strip();
      assertTrue(
          seen.stream().anyMatch(line -> line.contains("--token=/tmp/jworkers-ssh-")),
          "the far server should have been seen");
      assertEquals(0, seen.stream().filter(line -> line.contains(token)).count());
    }
  }

  private static Set<String> commandLines() throws IOException {
    Set<String> lines = new HashSet<>();
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path process : (Iterable<Path>) processes::iterator) {
        if (process.getFileName().toString().matches("\\d+")) {
          lines.add(commandLine(process));
        }
      }
    }
    return lines;
  }

  private static String commandLine(Path process) {
    try {
      return Files.readString(process.resolve("cmdline"));
    } catch (IOException gone) {
      return "";
    }
  }
}
