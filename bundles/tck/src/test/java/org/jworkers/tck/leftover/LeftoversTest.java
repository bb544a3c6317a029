package org.jworkers.tck.leftover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  private final Leftovers before = Leftovers.now();

  @Test
  void seesThreads() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    Thread thread = new Thread(() -> await(end), "forgotten");
    thread.start();

    Leftovers left = Leftovers.now().since(before);

    assertEquals(Set.of(thread), left.threads());
    assertTrue(left.toString().contains("threads [forgotten]"), left::toString);
    end.countDown();
    thread.join();
    assertTrue(Leftovers.now().since(before).threads().isEmpty());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void seesProcessesAndKillsThem(@TempDir Path folder) throws Exception {
    Path program = folder.resolve("Wait.java");
    Files.writeString(
        program,
        "class Wait { public static void main(String[] a) throws Exception { System.in.read(); }"
            + " }");
    Process process = new ProcessBuilder(java(), program.toString()).start();
    try {
      Leftovers left = Leftovers.now().since(before);

      left.kill();

      assertEquals(Set.of(process.toHandle()), left.processes());
      assertNotEquals(0, process.waitFor());
      assertFalse(Leftovers.now().processes().contains(process.toHandle()));
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  @Test
  void seesFoldersOfTheRuntime() throws Exception {
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    Path folder =
        Files.createTempDirectory(temp, "jworkers-" + ProcessHandle.current().pid() + "-");
    Path child = Files.createDirectory(folder.resolve("1"));
    try {
      assertEquals(Set.of(folder, child), Leftovers.now().since(before).folders());
    } finally {
      Files.delete(child);
      Files.delete(folder);
    }
    assertTrue(Leftovers.now().since(before).folders().isEmpty());
  }
}
