package org.jworkers.osgi.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Deletes folders that are needed no more, as far as that can be done. */
public final class Leftovers {
  private Leftovers() {}

  /** Deletes a folder with all that is in it. Somebody else may be doing the same. */
  public static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder()).forEach(Leftovers::deleteOne);
    } catch (IOException | UncheckedIOException deletedMeanwhile) {
      // All the better.
    }
  }

  private static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException inUse) {
      // Some systems keep open files. The parent of a child deletes once more when it has gone.
    }
  }
}
