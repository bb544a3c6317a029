package org.jworkers.core.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The class data archives with which child JVMs start faster, in a folder that the user's processes
 * share: {@code jworkers/archives} below {@code $XDG_CACHE_HOME} or {@code ~/.cache}, unless the
 * system property {@value #PROPERTY} names another, or is {@code off}. It may be deleted at any
 * time.
 *
 * <p>An archive is made in the background, by one maker at a time, and appears under its name when
 * it is whole. The oldest ones go when there are too many.
 */
public final class Archives implements AutoCloseable {
  static final String PROPERTY = "org.jworkers.archives";

  /** How the names of files end that are being made. */
  static final String UNFINISHED_FILE = ".part";

  private static final System.Logger LOG = System.getLogger("org.jworkers.core");
  private static final int MOST = 12;
  private static final long MOST_BYTES = 256L << 20;
  private static final Duration UNFINISHED = Duration.ofMinutes(10);
  private static final Duration UNUSED = Duration.ofDays(1);

  private final Path folder;
  private final ArchiveKey keys =
      new ArchiveKey(ProcessHandle.current().info().startInstant().orElse(Instant.MIN));
  private final Set<Path> whole = new HashSet<>();
  private final Set<String> wanted = new HashSet<>();
  private Thread maker;
  private boolean closed;

  /** Makes an archive. */
  interface Maker {
    /** Makes it, as this file; false if that cannot be done. */
    boolean make(Path file) throws IOException, InterruptedException;
  }

  /**
   * Archives in this folder.
   *
   * @param folder null for none
   */
  Archives(Path folder) {
    this.folder = folder;
  }

  /** Those that the system properties ask for. */
  public static Archives configured() {
    String where = System.getProperty(PROPERTY);
    if (where != null) {
      return new Archives(where.equals("off") ? null : Path.of(where));
    }
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return new Archives(base.resolve("jworkers").resolve("archives"));
  }

  /** What names the archive for such commands; empty if they are to have none. */
  Optional<String> key(JvmCommand command) {
    return folder != null && command.isPlain()
        ? keys.of(command.home(), command.archivable().classes())
        : Optional.empty();
  }

  /** The archive of this key, if it is there and whole. */
  Optional<Path> find(String key) {
    return known(key)
        .filter(file -> ArchiveName.of(file).orElseThrow().size() > 0)
        .filter(this::isWhole);
  }

  private Optional<Path> known(String key) {
    return all().stream()
        .filter(file -> ArchiveName.of(file).orElseThrow().key().equals(key))
        .findFirst();
  }

  /** Looks at the bytes once, for the file never changes; it may still be deleted. */
  private synchronized boolean isWhole(Path file) {
    if (whole.contains(file)) {
      return Files.exists(file);
    }
    if (!ArchiveName.of(file).orElseThrow().isTrueOf(file)) {
      discard(file);
      return false;
    }
    whole.add(file);
    touch(file);
    return true;
  }

  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException notOurs) {
      // It counts as unused then, and will be made again when it has been swept.
    }
  }

  /** This archive does no good. */
  void discard(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException inUse) {
      LOG.log(System.Logger.Level.DEBUG, "Cannot delete {0}: {1}", file, inUse);
    }
  }

  private List<Path> all() {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> ArchiveName.of(file).isPresent()).toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  /** Has {@code maker} make the archive of this key in the background, unless somebody does. */
  synchronized void want(String key, Maker how) {
    if (folder == null || closed || maker != null || !wanted.add(key)) {
      return;
    }
    maker = new Thread(() -> makeQuietly(key, how), "jworkers archive");
    maker.setDaemon(true);
    maker.start();
  }

  private void makeQuietly(String key, Maker how) {
    try {
      make(key, how);
    } catch (InterruptedException | OverlappingFileLockException e) {
      // The scope is being closed, or another one of this JVM makes an archive.
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "Cannot make an archive in " + folder, e);
    } finally {
      synchronized (this) {
        maker = null;
      }
    }
  }

  private void make(String key, Maker how) throws IOException, InterruptedException {
    createFolder();
    Path lock = folder.resolve("lock");
    try (FileChannel file =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock mine = file.tryLock()) {
      if (mine != null) {
        sweep();
        if (known(key).isEmpty()) {
          make(
              key,
              how,
              folder.resolve(key + "." + ProcessHandle.current().pid() + UNFINISHED_FILE));
        }
      }
    }
  }

  private void make(String key, Maker how, Path part) throws IOException, InterruptedException {
    try {
      ArchiveName name =
          how.make(part) && Files.exists(part) ? ArchiveName.of(key, part) : ArchiveName.none(key);
      if (name.size() == 0) {
        Files.write(part, new byte[0]);
      }
      Files.move(part, folder.resolve(name.text()), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** What is in an archive runs: nobody else may write here. */
  private void createFolder() throws IOException {
    Files.createDirectories(folder.toAbsolutePath().getParent());
    if (!Files.isDirectory(folder)) {
      Files.createDirectory(folder, Scratch.ownerOnly());
    } else if (Scratch.ownerOnly().length > 0) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Deletes what was never finished, and what has not been used for longest. */
  private void sweep() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(
              file ->
                  file.toString().endsWith(UNFINISHED_FILE) && age(file).compareTo(UNFINISHED) > 0)
          .forEach(this::discard);
    }
    long bytes = 0;
    int count = 0;
    for (Path file : all().stream().sorted(Comparator.comparing(Archives::age)).toList()) {
      long size = ArchiveName.of(file).orElseThrow().size();
      bytes += size;
      count++;
      boolean retry = size == 0 && age(file).compareTo(UNUSED) > 0;
      if (count >= MOST || bytes > MOST_BYTES || retry) {
        discard(file);
      }
    }
  }

  private static Duration age(Path file) {
    try {
      return Duration.between(Files.getLastModifiedTime(file).toInstant(), Instant.now());
    } catch (IOException gone) {
      return Duration.ZERO;
    }
  }

  /** Gives up what is being made. */
  @Override
  public void close() {
    Thread making;
    synchronized (this) {
      closed = true;
      making = maker;
    }
    boolean interrupted = false;
    while (making != null && making.isAlive()) {
      making.interrupt();
      try {
        making.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
