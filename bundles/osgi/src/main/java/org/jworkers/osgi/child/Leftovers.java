package org.jworkers.osgi.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Deletes the folder of the call. The parent does it too, if there still is one. */
final class Leftovers {
  private Leftovers() {}

  static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(Leftovers::deleteOne);
    } catch (IOException | UncheckedIOException deletedMeanwhile) {
      // By the parent: all the better.
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException inUse) {
      // Some systems keep open files; the parent's deletion comes when this process has gone.
    }
  }
}
