package org.jworkers.ssh.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellTest {
  /** Runs a command as sshd does: as one word for the login shell. */
  private static String run(String loginShell, String script, String rest) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of(loginShell)), loginShell + " is not here");
    byte[] bytes = Shell.bytes(script);
    Process process =
        new ProcessBuilder(loginShell, "-c", Shell.runFromInput(bytes))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(bytes);
      in.write(rest.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return output;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/bin/sh", "/bin/bash", "/bin/dash", "/bin/csh", "/usr/bin/fish"})
  void leavesWhatFollowsTheScriptToIt(String loginShell) throws Exception {
    String rest = "the rest\n'\"$* \\ ü\n".repeat(10_000);

    assertEquals(rest, run(loginShell, "cat\n", rest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "it's", "a  b", "$HOME `id` \"x\" \\ *", "-n", "ü€"})
  void quotesWordsThatMeanThemselves(String word) throws Exception {
    assertEquals(word, run("/bin/sh", "printf %s " + Shell.quote(word) + "\n", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"for i in 1 2; do\n  printf '%s,' $i\ndone\n"})
  void runsScriptsOfManyLinesWithTheUsualSplitting(String script) throws Exception {
    assertEquals("1,2,", run("/bin/sh", script, ""));
  }
}
