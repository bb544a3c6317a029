package org.jworkers.itests.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jworkers.itests.support.Jdks;

/** The README's examples are real code, and do in every world what they say. */
@Timeout(300)
class ReadmeIT {
  private static final Path TOP = Path.of("..").toAbsolutePath().normalize();
  private static final Path INSTALLED = TOP.resolve("launcher/target/dist");

  /** What the examples print, in every world. */
  private static final String PRINTED =
      """
      == ThreeWorkerTypes
      1, 4, 9
      == FactoryByName
      thread: 25
      process: 25
      small process: 36
      == Errors
      failing: the task threw ArithmeticException
      slow: dead after terminate: true
      slow: the task threw WorkerTerminatedError
      crashing: the worker vanished with exit value 3
      == Persistent
      squares: 49, 64
      after a restart: 81
      done in its second life: 1
      == PoolWithRestart
      [0, 1, 4, 9, 16]
      [25, 36, 49, 64, 81]
      == CustomBackend
      nice: 16
      """;

  @TempDir private Path folder;

  @Test
  void everyJavaBlockStandsInTheExamples() throws IOException {
    String readme = Files.readString(TOP.resolve("README.md"));
    List<String> blocks =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
            .matcher(readme)
            .results()
            .map((MatchResult block) -> block.group(1))
            .toList();
    String sources = examples();

    assertEquals(6, blocks.size());
    blocks.forEach(block -> assertTrue(sources.contains(block), block));
  }

  private static String examples() throws IOException {
    try (Stream<Path> files = Files.walk(TOP.resolve("bundles/examples/src/main/java"))) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        texts.add(Files.readString(file));
      }
      return String.join("\n", texts);
    }
  }

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    String readme = Files.readString(TOP.resolve("README.md"));
    List<String> links =
        Pattern.compile("\\]\\(([^)]+)\\)").matcher(readme).results().map(m -> m.group(1)).toList();

    assertFalse(links.isEmpty());
    links.forEach(link -> assertTrue(Files.exists(TOP.resolve(link)), link));
  }

  static List<Path> jdks() {
    return Jdks.all();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void examplesRunInFelix(Path jdk) throws Exception {
    assertEquals(PRINTED, run(jdk, INSTALLED.resolve("lib").toString()));
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void examplesRunOnTheModulePath(Path jdk) throws Exception {
    String path =
        Stream.of("lib", "bundles")
            .map(name -> INSTALLED.resolve(name).toString())
            .collect(Collectors.joining(System.getProperty("path.separator")));

    assertEquals(PRINTED, run(jdk, path));
  }

  /** Runs them by the launcher; where their bundle is not on its path, it starts a framework. */
  private String run(Path jdk, String modulePath) throws Exception {
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(
                jdk.resolve("bin/java").toString(),
                "-Dorg.jworkers.archives=off",
                "--add-modules",
                "ALL-DEFAULT",
                "-p",
                modulePath,
                "-m",
                "org.jworkers.launcher",
                "examples")
            .directory(folder.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    try {
      assertTrue(process.waitFor(200, TimeUnit.SECONDS), "The examples take too long");
      assertEquals(0, process.exitValue(), Files.readString(errors));
      return Files.readString(output);
    } finally {
      process.destroyForcibly();
    }
  }
}
