package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Child frameworks whose parent was killed. */
class OrphanIT {
  private static final Duration LIMIT = Duration.ofSeconds(2);

  @ParameterizedTest
  @ValueSource(strings = {"HoldInOpened", "HoldStubborn"})
  void aChildEndsSoonAfterItsParentAndLeavesNoFiles(String task) throws Exception {
    Process parent = parent(task);
    try (BufferedReader out = new BufferedReader(new InputStreamReader(parent.getInputStream()))) {
      String[] words = words(out);
      ProcessHandle worker = ProcessHandle.of(Long.parseLong(words[1])).orElseThrow();

      parent.destroyForcibly();

      awaitEnd(worker);
      assertEquals(List.of(), left(parent.pid()));
      TestFramework.delete(Path.of(words[2]));
    } finally {
      parent.destroyForcibly();
    }
  }

  /** The JDK looks at a process that is not its child at intervals that are too long for this. */
  private static void awaitEnd(ProcessHandle worker) throws InterruptedException {
    long start = System.nanoTime();
    while (runs(worker)) {
      assertTrue(System.nanoTime() - start < LIMIT.toNanos(), "alive after " + LIMIT);
      Thread.sleep(2);
    }
    System.out.println("Gone after " + (System.nanoTime() - start) / 1_000_000 + " ms");
  }

  /** One that has ended stays in the list of processes until whoever adopted it takes note. */
  private static boolean runs(ProcessHandle process) {
    Path status = Path.of("/proc", Long.toString(process.pid()), "stat");
    try {
      return process.isAlive() && !Files.readString(status).matches("(?s).*\\) Z .*");
    } catch (IOException gone) {
      return false;
    }
  }

  private static Process parent(String task) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dorg.jworkers.archives=off", // made in the background, by processes of their own
            "-Dit.bundles=" + System.getProperty("it.bundles"),
            "-Dit.framework=" + System.getProperty("it.framework"),
            "-cp",
            System.getProperty("java.class.path"),
            OrphanParent.class.getName(),
            task)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String[] words(BufferedReader out) throws Exception {
    String line = out.readLine();
    while (line != null && !line.startsWith("worker ")) {
      line = out.readLine();
    }
    assertTrue(line != null, "The parent ended before it had a worker");
    return line.split(" ", 3);
  }

  /** The files below the folder that the next scope on this machine will delete. */
  private static List<Path> left(long pid) throws Exception {
    String prefix = "jworkers-" + pid + "-";
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> all = Files.list(temp)) {
      for (Path root :
          all.filter(path -> path.getFileName().toString().startsWith(prefix)).toList()) {
        try (Stream<Path> files = Files.list(root)) {
          return files.toList();
        }
      }
    }
    return List.of();
  }
}
