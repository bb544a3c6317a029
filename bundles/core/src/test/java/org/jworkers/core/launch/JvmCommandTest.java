package org.jworkers.core.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jworkers.spi.ChildCommand;

class JvmCommandTest {
  private static final ChildCommand PARTS = new ChildCommand(List.of(), List.of("Main"), List.of());

  private static JvmCommand command(Map<String, String> options) {
    return new JvmCommand(PARTS, options, List.of());
  }

  @Test
  @Tag("J10")
  void runsAsNicelyAsItIsTold() {
    List<String> line = command(Map.of("niceness", "7")).line();

    assertEquals(List.of("nice", "-n", "7"), line.subList(0, 3));
    assertTrue(line.get(3).endsWith("java"), line::toString);
  }

  @ParameterizedTest
  @Tag("J10")
  @ValueSource(strings = {"-1", "20", "100", "very", ""})
  void refusesANicenessThatThereIsNot(String niceness) {
    String message =
        assertThrows(
                IllegalArgumentException.class, () -> command(Map.of("niceness", niceness)).line())
            .getMessage();

    assertEquals(
        "Option 'niceness' is '" + niceness + "'; expected: a number from 0 to 19", message);
  }

  @Test
  void aChildOfTheSameJdkIsToldWhichChannelsItHas() {
    String told =
        "-Djava.nio.channels.spi.SelectorProvider="
            + java.nio.channels.spi.SelectorProvider.provider().getClass().getName();

    assertTrue(command(Map.of()).line().contains(told));
    assertFalse(command(Map.of("javaHome", System.getProperty("java.home"))).line().contains(told));
  }

  @Test
  @Tag("J10")
  void onlyTheFirstChildSizesItselfForTheMachine() {
    Shares shares = new Shares(16);

    assertEquals(List.of(), shares.take());
    assertEquals(List.of("-XX:ParallelGCThreads=8", "-XX:CICompilerCount=4"), shares.take());
    assertEquals(List.of("-XX:ParallelGCThreads=5", "-XX:CICompilerCount=3"), shares.take());
    shares.giveBack();
    assertEquals(List.of("-XX:ParallelGCThreads=5", "-XX:CICompilerCount=3"), shares.take());
  }

  @Test
  @Tag("J10")
  void everyChildHasAProcessor() {
    Shares shares = new Shares(2);
    shares.take();
    shares.take();

    assertEquals(List.of("-XX:ParallelGCThreads=1", "-XX:CICompilerCount=2"), shares.take());
  }

  @Test
  @Tag("J10")
  void whatTheUserSaysOfThreadsCounts() {
    List<String> share = List.of("-XX:ParallelGCThreads=1");

    assertTrue(command(Map.of("heap", "1g")).sharing(share).line().containsAll(share));
    assertFalse(
        command(Map.of("jvmArguments", "-Da=b\n-XX:ConcGCThreads=4"))
            .sharing(share)
            .line()
            .containsAll(share));
  }

  @Test
  void archiveIsOfTheJarsBeforeTheFirstFolder(@TempDir Path folder) {
    List<String> path = List.of("a.jar", "b.jar", folder.toString(), "c.jar");
    JvmCommand command =
        new JvmCommand(
            new ChildCommand(
                List.of("-Dx=y", "-cp", String.join(File.pathSeparator, path)),
                List.of("Main"),
                List.of()),
            Map.of(),
            List.of());

    assertEquals(
        List.of("-Dx=y", "-cp", "a.jar" + File.pathSeparator + "b.jar", "Main"),
        command.archivable().classes());
  }

  @ParameterizedTest
  @Tag("J10")
  @CsvSource({
    ",, true",
    "16m,, true",
    "15M,, false",
    "16384k,, true",
    "16383K,, false",
    "1G,, true",
    "67108864,, false",
    "much,, false",
    ",-Xmx8m, false",
    "1g,-Xms1g, false"
  })
  void heapBeginsSmallIfNothingIsSaidAgainstIt(String heap, String argument, boolean small) {
    Map<String, String> options = new HashMap<>();
    options.put("heap", heap);
    options.put("jvmArguments", argument);
    options.values().removeIf(Objects::isNull);

    List<String> line = command(options).line();

    assertEquals(small, line.contains("-Xms16m"), line::toString);
  }

  @Test
  @Tag("J10")
  void whatTheUserSaysOfCompilationCounts() {
    String mine = "-XX:CompileThresholdScaling=1";

    List<String> line = command(Map.of("jvmArguments", mine)).line();

    int ours = line.indexOf("-XX:CompileThresholdScaling=6");
    assertTrue(0 <= ours && ours < line.indexOf(mine), line::toString);
  }

  @ParameterizedTest
  @CsvSource({"17, false", "24, false", "25, true", "26, false"})
  void cachesAreUntrainedWhereTheSwitchesAreKnown(int version, boolean known, @TempDir Path home)
      throws Exception {
    JvmCommand command = command(Map.of("javaHome", javaHome(home, version)));
    Path file = Path.of("archive");
    List<String> switches = List.of("-XX:-AOTRecordTraining", "-XX:-AOTReplayTraining");

    for (JvmCommand used :
        List.of(command.writing(file), command.making(file, file), command.reading(file))) {
      assertEquals(known, used.line().containsAll(switches), used.line()::toString);
    }
    assertFalse(command.line().stream().anyMatch(switches::contains), command.line()::toString);
  }

  private static String javaHome(Path home, int version) throws IOException {
    Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
    assertTrue(Files.createFile(java).toFile().setExecutable(true));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home.toString();
  }

  @ParameterizedTest
  @CsvSource({"17, true", "21, true", "25, true", "26, false"})
  void archivesStayInPlaceWhereTheSwitchIsKnownAndTheUserDoesNotMind(
      int version, boolean known, @TempDir Path home) throws Exception {
    String java = javaHome(home, version);
    String mine = "-XX:ArchiveRelocationMode=1";

    List<String> line = command(Map.of("javaHome", java, "jvmArguments", mine)).line();

    assertEquals(known, line.contains("-XX:ArchiveRelocationMode=0"), line::toString);
    assertTrue(line.indexOf("-XX:ArchiveRelocationMode=0") < line.indexOf(mine), line::toString);
  }
}
