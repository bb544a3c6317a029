package org.jworkers.itests.ssh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jworkers.ssh.SshException;
import org.jworkers.ssh.SshServer;
import org.jworkers.ssh.SshTarget;

/** Servers that do not come up: one exception that says why, and nothing left. */
@Tag("I11")
class SshFailureIT {
  @RegisterExtension static final SshdHere HERE = new SshdHere();

  private static SshException failure(SshTarget target) {
    return assertThrows(SshException.class, () -> SshServer.open(target).close());
  }

  private static void assertSays(SshException failure, String... words) {
    for (String word : words) {
      assertTrue(
          failure.getMessage().contains(word),
          () -> "should say '" + word + "': " + failure.getMessage());
    }
  }

  @Test
  void refusesAMachineWhoseKeyIsNotTheKnownOne() {
    SshException failure = failure(HERE.get().target("wrong-host-key"));

    assertSays(failure, "wrong-host-key", "ssh could not connect", "Host key verification failed");
    assertTrue(failure.output().contains("Host key verification failed."));
  }

  @Test
  void isRefusedWithoutTheRightKeyAndAsksForNoPassword() {
    SshException failure = failure(HERE.get().target("wrong-user-key"));

    assertSays(failure, "ssh could not connect", "Permission denied");
  }

  @Test
  void saysThatNobodyListens() throws Exception {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = closed.getLocalPort();
    }

    assertSays(failure(HERE.get().targetAt(port)), "ssh could not connect", "refused");
  }

  @Test
  void doesNotWaitForeverForAMachineThatSaysNothing() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      SshTarget target =
          HERE.get().targetAt(silent.getLocalPort()).startTimeout(Duration.ofSeconds(2));
      long start = System.nanoTime();

      SshException failure = failure(target);

      assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 15, "took too long");
      assertTrue(
          failure.getMessage().contains("not ready after 2s")
              || failure.getMessage().contains("timed out"),
          failure::getMessage);
    }
  }

  @Test
  void saysThatThereIsNoJava() {
    SshException failure = failure(HERE.get().target().java("/no/such/java"));

    assertSays(failure, "there is no Java", "/no/such/java");
  }

  @Test
  void saysThatTheJavaIsNone() {
    SshException failure = failure(HERE.get().target().java("/bin/false"));

    assertSays(failure, "exit value 1");
  }

  @Test
  void saysThatThereIsNoSuchDirectory() {
    SshException failure = failure(HERE.get().target().directory("/no/such/place"));

    assertSays(failure, "there is no directory to work in: /no/such/place");
  }

  @Test
  void carriesWhatAFailedCommandWrote() {
    String command = "sh -c 'echo it went wrong >&2; echo and how; exit 3'";

    SshException failure = failure(HERE.get().target().command(command));

    assertSays(failure, "exit value 3", "it went wrong", "and how");
    assertEquals(2, failure.output().size(), () -> failure.output().toString());
  }

  @Test
  void doesNotWaitForeverForACommandThatIsNoServer() {
    SshTarget target =
        HERE.get()
            .target()
            .command("sh -c 'echo I am no server; cat'")
            .startTimeout(Duration.ofSeconds(8)); // it has to come so far as to say it

    assertSays(failure(target), "not ready after 8s", "I am no server");
  }

  @Test
  void saysWhatAServerDoesNotKnow() {
    SshException failure = failure(HERE.get().target().serverArgument("--colour=red"));

    assertSays(failure, "The server does not know [colour]");
  }

  @Test
  void saysThatABundleIsNotThere() {
    SshException failure = failure(HERE.get().target().withBundles(Path.of("/no/such.jar")));

    assertSays(failure, "There is no /no/such.jar to send");
  }

  @Test
  void givesUpWhenItsCallerIsInterrupted() {
    Thread.currentThread().interrupt();

    SshException failure = failure(HERE.get().target());

    assertTrue(Thread.interrupted(), "the interrupt should have been re-asserted");
    assertSays(failure, "interrupted");
  }
}
