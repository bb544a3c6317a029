package org.jworkers.ssh.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jworkers.ssh.SshTarget;

@Tag("I12")
class SshArgumentsTest {
  private static SshArguments read(String... arguments) {
    return new SshArguments(arguments);
  }

  @Test
  void takesEachHostOnce() {
    List<SshTarget> targets = read("a", "--user=me", "b", "a").targets();

    assertEquals(List.of("me@a", "me@b"), targets.stream().map(SshTarget::toString).toList());
  }

  @Test
  void showsNothingAndSignalsNothingUnlessItIsTold(@TempDir Path folder) {
    Path signal = folder.resolve("signal");

    assertFalse(read("a").forwardOutput());
    assertEquals(Optional.empty(), read("a").signal());
    assertTrue(read("a", "--forward-output=true").forwardOutput());
    assertEquals(Optional.of(signal), read("a", "--signal=" + signal).signal());
  }

  @ParameterizedTest
  @CsvSource({
    "--colour=red, colour",
    "--user, --user",
    "-x, -x",
    "--port=many, many",
    "--port=0, 0",
    "--timeout=0, not positive",
    "--offer=1.2, 1.2",
    "--signal=/no/such/folder/x, no folder"
  })
  void namesWhatIsWrong(String argument, String named) {
    var refusal = assertThrows(IllegalArgumentException.class, () -> read("a", argument));

    assertTrue(refusal.getMessage().contains(named), refusal::getMessage);
  }

  @Test
  void wantsAHost() {
    assertThrows(IllegalArgumentException.class, () -> read("--user=me"));
  }

  @Test
  void givesASignalThatReplacesAnOlderOne(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("signal");

    new Signal(file).give(List.of("OK", "far 127.0.0.1:1 /token"));
    assertEquals("OK\nfar 127.0.0.1:1 /token\n", Files.readString(file));

    new Signal(file).give(List.of("ERR"));
    assertEquals("ERR\n", Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }
}
