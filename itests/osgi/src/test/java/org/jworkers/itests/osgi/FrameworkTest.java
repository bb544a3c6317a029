package org.jworkers.itests.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test with a framework of its own, of which nothing is left in the end. */
abstract class FrameworkTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final Set<Thread> before = new HashSet<>();

  /** All bundles of the project run in it. */
  TestFramework framework;

  @BeforeEach
  void startFramework() throws Exception {
    before.addAll(Thread.getAllStackTraces().keySet());
    framework = TestFramework.start(settings());
  }

  /** Those of the framework. */
  Map<String, String> settings() {
    return Map.of();
  }

  @AfterEach
  void leaveNothing() throws Exception {
    framework.close();
    eventually("child processes", List.of(), FrameworkTest::children);
    eventually("scratch folders", List.of(), FrameworkTest::scratchFolders);
    eventually("threads", List.of(), this::newThreads);
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current().descendants().toList();
  }

  private static List<Path> scratchFolders() {
    String mine = "jworkers-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(path -> path.getFileName().toString().startsWith(mine)).toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** But for those of the tests' engine, and with which the JDK waits for processes. */
  private List<String> newThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .map(Thread::getName)
        .filter(name -> !name.startsWith("process reaper"))
        .filter(name -> !name.startsWith("junit-"))
        .filter(name -> !name.startsWith("ForkJoinPool.commonPool"))
        .toList();
  }

  /** Whether nothing holds it any more. */
  static boolean isCollected(WeakReference<?> reference) {
    System.gc();
    return reference.get() == null;
  }

  /** Waits until something is as it should be. */
  static <T> void eventually(String what, T expected, Supplier<T> actual)
      throws InterruptedException {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!expected.equals(actual.get()) && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    assertEquals(expected, actual.get(), what);
  }
}
