package org.jworkers.examples.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jworkers.examples.demo.DemoOptions.Crew;

class DemoOptionsTest {

  @Test
  void areTheUsualCrewIfNothingIsSaid() {
    DemoOptions options = DemoOptions.parse();

    assertEquals(new Crew(1, 2, 1), options.crew());
    assertEquals(100, options.batch());
  }

  @Test
  void readsEverything() {
    DemoOptions options =
        DemoOptions.parse(
            "--threads=3",
            "--processes=4",
            "--remotes=0",
            "--kill-one=true",
            "--batch=7",
            "--report=/tmp/r.html",
            "--columns=120",
            "--unicode=true");

    assertEquals(
        new DemoOptions(new Crew(3, 4, 0), true, 7, Path.of("/tmp/r.html"), 120, true), options);
  }

  @ParameterizedTest
  @CsvSource({
    "--batch=0, --batch should be 1 at least",
    "--batch=many, --batch should be a number",
    "--colour=red, colour",
    "batch, Not of the form --name=value: batch"
  })
  void refusesWhatMakesNoSense(String argument, String message) {
    IllegalArgumentException error =
        assertThrows(IllegalArgumentException.class, () -> DemoOptions.parse(argument));

    assertTrue(error.getMessage().contains(message), error.getMessage());
  }

  @Test
  void needsAProcessToKillAndSomebodyWhoTakesOver() {
    assertThrows(
        IllegalArgumentException.class,
        () -> DemoOptions.parse("--kill-one=true", "--processes=0"));
    assertThrows(
        IllegalArgumentException.class,
        () -> DemoOptions.parse("--kill-one=true", "--processes=1", "--threads=0", "--remotes=0"));
  }

  @Test
  void needsAWorker() {
    assertThrows(
        IllegalArgumentException.class,
        () -> DemoOptions.parse("--processes=0", "--threads=0", "--remotes=0"));
  }
}
