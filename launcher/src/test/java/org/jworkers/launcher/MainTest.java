package org.jworkers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path empty;

  @AfterEach
  void forgetHome() {
    System.clearProperty(Home.PROPERTY);
  }

  @Test
  void saysVersionCommitAndJava() {
    assertEquals(0, run("version"));

    assertTrue(
        out.toString()
            .matches(
                "jworkers \\d\\S* \\(commit \\w+(, with uncommitted changes)?\\)\\Rjava \\d.*\\R"),
        out::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"demo", "examples", "server", "ssh", "version"})
  void showsExamplesInTheHelpOfEveryCommand(String command) {
    assertEquals(0, run(command, "--help"));

    assertTrue(out.toString().contains("Usage: jworkers " + command), out::toString);
    assertTrue(out.toString().matches("(?s).*Examples?:\\R  jworkers .*"), out::toString);
  }

  @Test
  void helpsWithACommandByName() {
    assertEquals(0, run("help", "server"));

    assertTrue(out.toString().contains("--exit-with-client"), out::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dance", "demo --wrong", "server --port many", "server --host-in x"})
  void exitsWithTwoOnMisuseAndSaysWhereHelpIs(String line) {
    assertEquals(2, run(line.isEmpty() ? new String[0] : line.split(" ")));

    assertTrue(err.toString().startsWith("jworkers: "), err::toString);
    assertTrue(err.toString().contains("--help' for what there is"), err::toString);
    assertEquals("", out.toString());
  }

  @Test
  void exitsWithOneAndASentenceIfSomethingFails() {
    System.setProperty(Home.PROPERTY, empty.toString());

    assertEquals(1, run("demo"));

    assertTrue(err.toString().startsWith("jworkers: No bundles in " + empty), err::toString);
    assertFalse(err.toString().contains("\tat "), err::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-v demo", "demo -v", "demo -vv"})
  void showsTheStackTraceIfAskedTo(String line) {
    System.setProperty(Home.PROPERTY, empty.toString());

    assertEquals(1, run(line.split(" ")));

    assertTrue(err.toString().contains("\tat org.jworkers.launcher"), err::toString);
  }

  private int run(String... arguments) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
