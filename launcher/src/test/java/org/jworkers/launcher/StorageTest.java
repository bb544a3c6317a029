package org.jworkers.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
  @TempDir Path root;

  @Test
  void isNotSharedInOneJvm() throws IOException {
    try (Storage first = Storage.claim(root, "local");
        Storage second = Storage.claim(root, "local")) {
      assertNotEquals(first.cache(), second.cache());
    }
  }

  @Test
  void isUsedAgainWhenItIsFreeAndIsEmptyThen() throws IOException {
    Path cache;
    try (Storage first = Storage.claim(root, "local")) {
      cache = first.cache();
      Files.createDirectories(cache.resolve("bundle1"));
      Files.writeString(cache.resolve("bundle1/file"), "x");
    }

    assertFalse(Files.exists(cache));
    try (Storage again = Storage.claim(root, "local")) {
      assertEquals(cache, again.cache());
    }
  }

  @Test
  @Timeout(60)
  void isNotSharedBetweenProcessesUntilTheOtherIsDead() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "target/classes" + System.getProperty("path.separator") + "target/test-classes",
                Holder.class.getName(),
                root.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = other.inputReader()) {
      String held = out.readLine();
      try (Storage ours = Storage.claim(root, "local")) {
        assertNotEquals(held, ours.cache().toString());
      }
      other.destroyForcibly().waitFor();
      try (Storage ours = Storage.claim(root, "local")) {
        assertEquals(held, ours.cache().toString());
      }
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void liesInACacheFolderOfTheUser() {
    assertTrue(Storage.defaultRoot().endsWith("jworkers"), Storage.defaultRoot()::toString);
  }

  /** Holds a storage until it is killed. */
  static final class Holder {
    public static void main(String[] arguments) throws Exception {
      try (Storage storage = Storage.claim(Path.of(arguments[0]), "local")) {
        System.out.println(storage.cache());
        System.in.read();
      }
    }
  }
}
