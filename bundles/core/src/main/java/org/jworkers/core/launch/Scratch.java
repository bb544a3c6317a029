package org.jworkers.core.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The folder for what the children of one scope need on disk: sockets, framework caches. Only its
 * owner may look into it. Its name tells the process it belongs to, so that the next scope on this
 * machine can sweep up after one that was killed.
 */
public final class Scratch implements AutoCloseable {
  private static final String PREFIX = "jworkers-";

  private final AtomicLong count = new AtomicLong();
  private Path root;
  private boolean closed;

  /**
   * A folder of its own for one child.
   *
   * @throws IOException also if this was closed: a start that was overtaken by the end of its scope
   */
  public synchronized Path folder() throws IOException {
    String name = Long.toString(count.incrementAndGet());
    try {
      return Files.createDirectory(root().resolve(name));
    } catch (NoSuchFileException gone) {
      root = null; // a child that was cut off took this scope for dead, and itself for the last
      return Files.createDirectory(root().resolve(name));
    }
  }

  private Path root() throws IOException {
    if (closed) {
      throw new IOException("This scope of workers is closed");
    }
    if (root == null) {
      Path temp = Path.of(System.getProperty("java.io.tmpdir"));
      sweep(temp);
      String prefix = PREFIX + ProcessHandle.current().pid() + "-";
      root = Files.createTempDirectory(temp, prefix, ownerOnly());
    }
    return root;
  }

  /** The permissions of a folder for its owner only, where there are such. */
  static FileAttribute<?>[] ownerOnly() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Deletes the folders of processes that are no more. */
  private static void sweep(Path temp) throws IOException {
    List<Path> folders;
    try (Stream<Path> all = Files.list(temp)) {
      folders = all.filter(path -> path.getFileName().toString().startsWith(PREFIX)).toList();
    }
    for (Path folder : folders) {
      String[] parts = folder.getFileName().toString().split("-");
      if (parts.length == 3 && parts[1].matches("\\d{1,18}") && !lives(Long.parseLong(parts[1]))) {
        delete(folder);
      }
    }
  }

  private static boolean lives(long pid) {
    return ProcessHandle.of(pid).isPresent();
  }

  /** Deletes a folder and all that is in it, as far as that can be done. */
  public static void delete(Path folder) {
    for (int attempt = 0; attempt < 3 && Files.exists(folder); attempt++) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(Scratch::deleteOne);
      } catch (NoSuchFileException | UncheckedIOException changing) {
        // Somebody else is deleting it too, or still writes to it: once more.
      } catch (IOException cannotLook) {
        deleteOne(folder);
        return;
      }
    }
  }

  /** Deletes a folder if there is nothing in it. */
  public static void deleteIfEmpty(Path folder) {
    deleteOne(folder);
  }

  /** Deletes a file or an empty folder, now if that can be done. */
  static void deleteOne(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException notEmptyOrNotOurs) {
      // The next attempt, or the next scope's sweep, finds it.
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (root != null) {
      delete(root);
      root = null;
    }
  }
}
