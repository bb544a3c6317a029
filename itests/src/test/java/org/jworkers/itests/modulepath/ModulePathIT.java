package org.jworkers.itests.modulepath;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jworkers.itests.support.Folders;
import org.jworkers.itests.support.Program;

/** A user's module, compiled and run against the bundles on the module path. */
class ModulePathIT {
  private static final String USER = "org.jworkers.itests.user";
  private static final Path SOURCES = Path.of("src", "test", "modules", USER);
  private static final Path CLASSES = Path.of("target", "it-user").toAbsolutePath();
  private static final Path SCORES = Path.of("target", "tck-modulepath").toAbsolutePath();

  @BeforeAll
  static void compileTheUsersModule() throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("--release", "17", "-Xlint:all,-requires-automatic", "-Werror"));
    arguments.addAll(List.of("-p", Folders.MODULES.toString(), "-d", CLASSES.toString()));
    try (Stream<Path> sources = Files.walk(SOURCES)) {
      sources.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
    }
    int result =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    assertEquals(0, result);
  }

  private static String run(String... test) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-Dorg.jworkers.tck.folder=" + SCORES, "-p"));
    arguments.add(Folders.MODULES + System.getProperty("path.separator") + CLASSES);
    arguments.addAll(List.of("-m", USER + "/" + USER + ".Main"));
    arguments.addAll(List.of(test));
    try (Program program = Program.java(arguments.toArray(String[]::new))) {
      int exit = program.run();
      System.out.println(program.output());
      assertEquals(0, exit, program::output);
      return program.output();
    }
  }

  @Test
  void runsTasksInTheirModules() throws Exception {
    assertTrue(run("ModulesTest").contains("tests 3 of 3"));
  }

  @Test
  void keepsTheContractInThreads() throws Exception {
    run("ThreadContract");

    assertPassed("Thread");
  }

  /** Only some of each block: what differs from the class path is where classes come from. */
  @ParameterizedTest
  @ValueSource(strings = {"Process", "Remote"})
  void keepsTheContractInChildren(String type) throws Exception {
    List<String> rows =
        List.of("A1", "A13", "B1", "B6", "C1", "C4", "C5", "F1", "F9", "F18", "F20", "G3");

    run(Stream.concat(Stream.of(type + "Contract"), rows.stream()).toArray(String[]::new));

    assertPassed(type);
  }

  private static void assertPassed(String type) throws IOException {
    String score = Files.readString(SCORES.resolve(type.toLowerCase() + ".json"));
    assertTrue(score.contains("\"A1\": {\"result\": \"passed\""), score);
    assertFalse(score.contains("\"result\": \"failed\""), score);
  }
}
