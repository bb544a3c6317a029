package org.jworkers.ssh.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * A file by which a script learns how a start went: it appears when that is known, with all that
 * will ever be in it.
 *
 * @param file where it will be
 */
record Signal(Path file) {

  /** Says these lines. */
  void give(List<String> lines) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path draft = Files.createTempFile(folder, file.getFileName().toString(), ".part");
    try {
      Files.writeString(draft, String.join("\n", lines) + "\n");
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
