package org.jworkers.ssh.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("D17")
class FarScriptTest {
  /**
   * A command in place of the server that says what it finds; the arguments for a server follow.
   */
  private static final String LOOK =
      "umask; cd \"$s\"; stat -c %a . token; cat token; printf '%s\\n'";

  @TempDir private Path folder;
  private Secrets secrets;

  @BeforeEach
  void makeSecrets() throws Exception {
    secrets = Secrets.make();
  }

  @AfterEach
  void forgetSecrets() {
    secrets.forget();
    assertFalse(Files.exists(secrets.nearFile()));
  }

  private FarScript script() throws Exception {
    FarSide look = FarSide.USUAL.withCommand(LOOK);
    return new FarScript(look, Optional.empty(), secrets, Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "busybox", "mksh", "ksh93", "zsh"})
  void onlyItsUserCanReadTheTokenThatTheServerFinds(String shell) throws Exception {
    Path there = Path.of("/bin", shell);
    Assumptions.assumeTrue(Files.isExecutable(there), there + " is not here");
    Path sh = Files.createSymbolicLink(folder.resolve("sh"), there);
    byte[] bytes = script().bytes();
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", "-c", "umask 002; " + Shell.runFromInput(bytes))
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().merge("PATH", folder + ":", (path, first) -> first + path);

    Process process = builder.start();
    process.getOutputStream().write(bytes);
    process.getOutputStream().close();
    List<String> output = process.inputReader().lines().toList();

    assertEquals(0, process.waitFor());
    Files.delete(sh);
    assertEquals(2, Integer.parseInt(output.get(0), 8), "the server should have the login's umask");
    assertEquals(
        List.of(
            "700",
            "600",
            secrets.token(),
            "--socket=" + secrets.socket(),
            "--token=" + secrets.farFile(),
            "--exit-with-input=30"),
        output.subList(1, output.size()));
    assertFalse(Files.exists(Path.of(secrets.folder())), "the folder should be gone");
  }

  @Test
  void theTokenIsALineOfItsOwnAndNoArgument() throws Exception {
    List<String> lines =
        new String(script().bytes(), UTF_8)
            .lines()
            .filter(line -> line.contains(secrets.token()))
            .toList();

    assertEquals(List.of(secrets.token()), lines);
  }

  @Test
  void theTokenIsInAFileHereThatOnlyItsUserCanRead() throws Exception {
    Path file = secrets.nearFile();

    assertEquals(secrets.token() + "\n", Files.readString(file));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }
}
