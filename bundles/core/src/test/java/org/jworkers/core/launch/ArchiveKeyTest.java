package org.jworkers.core.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveKeyTest {
  private final ArchiveKey keys = new ArchiveKey(Instant.now().plusSeconds(3600));
  private final JavaHome java = JavaHome.ofThisJvm();

  @TempDir Path folder;

  private Path jar(String content) throws IOException {
    return Files.writeString(folder.resolve("a.jar"), content);
  }

  private Optional<String> key(String... arguments) {
    return keys.of(java, List.of(arguments));
  }

  @Test
  void sameCommandHasTheSameKey() throws IOException {
    String path = jar("one").toString();

    assertTrue(key("-cp", path, "Main").isPresent());
    assertEquals(key("-cp", path, "Main"), key("-cp", path, "Main"));
    assertNotEquals(key("-cp", path, "Main"), key("-cp", path, "Other"));
  }

  @Test
  void keyChangesWithAJar() throws IOException {
    Optional<String> before = key("-cp", jar("one").toString());

    assertNotEquals(before, key("-cp", jar("another").toString()));
  }

  @Test
  void keyChangesWithAJarInAFolderOfModules() throws IOException {
    jar("one");
    Optional<String> before = key("-p", folder.toString());

    jar("another");

    assertTrue(before.isPresent());
    assertNotEquals(before, key("-p", folder.toString()));
  }

  @Test
  void foldersOfClassesHaveNone() {
    assertEquals(Optional.empty(), key("-cp", folder.toString()));
  }

  @Test
  void propertiesOfOursDoNotMatter() throws IOException {
    String path = jar("one").toString();

    assertEquals(key("-cp", path), key("-Dorg.jworkers.payload.packages=a", "-cp", path));
    assertNotEquals(key("-cp", path), key("-Da=b", "-cp", path));
  }

  @Test
  void missingJarsHaveNone() {
    assertEquals(Optional.empty(), key("-cp", folder.resolve("none.jar").toString()));
  }

  @Test
  void jarsThatAreYoungerThanTheJvmHaveNone() throws IOException {
    ArchiveKey early = new ArchiveKey(Instant.now().minusSeconds(3600));

    assertEquals(Optional.empty(), early.of(java, List.of("-cp", jar("one").toString())));
  }
}
