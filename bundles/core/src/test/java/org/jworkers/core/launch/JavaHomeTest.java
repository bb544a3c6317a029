package org.jworkers.core.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaHomeTest {
  @TempDir Path folder;

  @Test
  void knowsTheVersionOfThisJvm() {
    assertEquals(OptionalInt.of(Runtime.version().feature()), JavaHome.ofThisJvm().feature());
  }

  @Test
  void readsTheVersionOfAnotherJava() throws IOException {
    Files.writeString(
        folder.resolve("release"),
        "IMPLEMENTOR=\"Acme\"\nJAVA_VERSION=\"25.0.3\"\nOS_NAME=\"x\"\n");

    assertEquals(OptionalInt.of(25), new JavaHome(folder.toString()).feature());
  }

  @Test
  void doesNotGuessTheVersionOfAJavaThatDoesNotSay() {
    assertEquals(OptionalInt.empty(), new JavaHome(folder.toString()).feature());
  }

  @Test
  void namesTheFileThatIsMissing() {
    var thrown =
        assertThrows(IllegalArgumentException.class, new JavaHome(folder.toString())::executable);

    assertTrue(thrown.getMessage().contains("'javaHome' is " + folder), thrown::getMessage);
  }
}
