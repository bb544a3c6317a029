package org.jworkers.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for the cache of one framework, which no other process uses at the same time.
 *
 * <p>Felix does not keep a second process out of its cache, so a lock of our own does. The folders
 * are numbered: each claim takes the first one that is free, so that what a killed process left
 * behind is taken over by a later one. A lock file is never deleted: another process might be about
 * to lock it.
 */
final class Storage implements AutoCloseable {
  private final Path folder;
  private final FileChannel lockFile;

  private Storage(Path folder, FileChannel lockFile) {
    this.folder = folder;
    this.lockFile = lockFile;
  }

  /**
   * Claims the first free folder below {@code root}.
   *
   * @param name what the folder's name begins with
   */
  static Storage claim(Path root, String name) throws IOException {
    for (int number = 0; ; number++) {
      Path folder = Files.createDirectories(root.resolve(name + "-" + number));
      FileChannel lockFile =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (isLocked(lockFile)) {
        return new Storage(folder, lockFile);
      }
      lockFile.close();
    }
  }

  /** Where the caches of this user's frameworks lie unless a configuration says otherwise. */
  static Path defaultRoot() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache != null && !cache.isEmpty()
            ? Path.of(cache)
            : Path.of(System.getProperty("user.home"), ".cache");
    return base.resolve("jworkers");
  }

  /** The folder for the cache itself. */
  Path cache() {
    return folder.resolve("cache");
  }

  /** Deletes the cache and gives the folder back. */
  @Override
  public void close() throws IOException {
    try (lockFile) {
      delete(cache());
    }
  }

  /** The lock lasts until the file is closed. */
  private static boolean isLocked(FileChannel file) throws IOException {
    try {
      FileLock lock = file.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException heldByThisJvm) {
      return false;
    }
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      List<Path> deepestFirst;
      try (Stream<Path> all = Files.walk(tree)) {
        deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
