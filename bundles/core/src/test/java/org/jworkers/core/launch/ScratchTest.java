package org.jworkers.core.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScratchTest {
  @Test
  void closingDeletesWhatIsThere() throws IOException {
    Scratch scratch = new Scratch();
    Path one = scratch.folder();
    Files.writeString(one.resolve("file"), "text");

    scratch.close();

    assertFalse(Files.exists(one.getParent()));
  }

  @Test
  void makesNoFolderWhenItIsClosed() throws IOException {
    Scratch scratch = new Scratch();
    scratch.close();

    IOException refused = assertThrows(IOException.class, scratch::folder);

    assertEquals("This scope of workers is closed", refused.getMessage());
  }

  @Test
  void makesNoFolderWhenItWasUsedAndIsClosed() throws IOException {
    Scratch scratch = new Scratch();
    Path root = scratch.folder().getParent();
    scratch.close();

    assertThrows(IOException.class, scratch::folder);

    assertFalse(Files.exists(root));
  }

  @Test
  void makesAnotherFolderWhenSomebodyDeletedTheFirst() throws IOException {
    try (Scratch scratch = new Scratch()) {
      Path root = scratch.folder().getParent();
      Scratch.delete(root);

      assertTrue(Files.isDirectory(scratch.folder()));
    }
  }
}
