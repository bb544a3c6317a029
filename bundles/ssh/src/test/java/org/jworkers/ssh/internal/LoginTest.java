package org.jworkers.ssh.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {
  private static List<String> command(Login login) {
    return login.command(
        "127.0.0.1:1:/tmp/s", Duration.ofSeconds(9), Duration.ofSeconds(30), "true");
  }

  @Test
  void leavesWhatWasNotSaidToTheConfiguration() {
    List<String> command = command(Login.to("far"));

    assertEquals("ssh", command.get(0));
    assertTrue(Collections.disjoint(command, List.of("-F", "-i", "-l", "-p")));
    assertEquals(List.of("--", "far", "true"), command.subList(command.size() - 3, command.size()));
  }

  @Test
  void passesOnWhatWasSaid() {
    List<String> command =
        command(
            Login.to("far")
                .withUser("me")
                .withPort(2222)
                .withConfig(Path.of("/c"))
                .withIdentity(Path.of("/i")));

    assertTrue(
        Collections.indexOfSubList(
                command, List.of("-F", "/c", "-i", "/i", "-l", "me", "-p", "2222"))
            > 0,
        command::toString);
  }

  @Test
  void neverLetsSshAskOrShareAConnection() {
    List<String> command = command(Login.to("far"));

    assertTrue(
        command.containsAll(
            List.of(
                "BatchMode=yes", "ControlPath=none", "ConnectTimeout=9", "ServerAliveInterval=7")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-oProxyCommand=evil", "far away", "far\nevil"})
  void refusesWhatIsNoHost(String host) {
    assertThrows(IllegalArgumentException.class, () -> Login.to(host));
  }

  @ParameterizedTest
  @ValueSource(strings = {"far", "me@far", "ssh://me@far:2222", "fe80::1", "me@fe80::1%eth0"})
  void takesEveryWayOfNamingAHost(String host) {
    assertEquals(host, Login.to(host).host());
  }

  @ParameterizedTest
  @ValueSource(strings = {"me:secret@far", "ssh://me:secret@far:22"})
  @Tag("D17")
  void refusesAPasswordAndDoesNotRepeatIt(String host) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> Login.to(host));

    assertFalse(refusal.getMessage().contains("secret"), refusal::getMessage);
  }

  @Test
  void refusesWhatIsNoUserOrPort() {
    Login login = Login.to("far");

    assertThrows(IllegalArgumentException.class, () -> login.withUser("-x"));
    assertThrows(IllegalArgumentException.class, () -> login.withPort(0));
    assertThrows(IllegalArgumentException.class, () -> login.withPort(65536));
  }
}
