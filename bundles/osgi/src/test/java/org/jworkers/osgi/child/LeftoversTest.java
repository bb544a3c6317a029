package org.jworkers.osgi.child;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  @TempDir Path folder;

  @Test
  void deletesAFolderWithAllThatIsInItAndNothingElse() throws IOException {
    Path mine = Files.createDirectories(folder.resolve("1/framework/bundle3")).getParent();
    Files.writeString(mine.resolve("bundle3/x.jar"), "x");
    Path other = Files.createDirectory(folder.resolve("2"));

    Leftovers.delete(folder.resolve("1"));

    assertFalse(Files.exists(folder.resolve("1")));
    assertTrue(Files.exists(other));
  }

  @Test
  void doesNotMindThatTheParentWasFaster() {
    assertDoesNotThrow(() -> Leftovers.delete(folder.resolve("gone")));
  }
}
