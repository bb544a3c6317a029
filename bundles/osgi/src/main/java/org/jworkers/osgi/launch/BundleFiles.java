package org.jworkers.osgi.launch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.Bundle;

/**
 * Finds the content of bundles as files. What a bundle was installed from serves if it still is
 * what was installed; otherwise a jar is written of what the framework has kept. Safe for use by
 * many threads.
 */
final class BundleFiles {
  private static final String REFERENCE = "reference:";
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  /** A bundle as it was at some time. */
  private record State(long id, long lastModified) {}

  private final Path cache;
  private final Map<State, Path> originals = new ConcurrentHashMap<>();

  /**
   * Files of bundles.
   *
   * @param cache the folder for what has to be written; exists
   */
  BundleFiles(Path cache) {
    this.cache = cache;
  }

  /** A jar, or a folder that is a bundle. */
  Path of(Bundle bundle) throws IOException {
    State state = new State(bundle.getBundleId(), bundle.getLastModified());
    Path known = originals.get(state);
    if (known != null && isUnchanged(bundle, known)) {
      return known;
    }
    Path file = file(withoutReference(bundle.getLocation()));
    if (file != null && isUnchanged(bundle, file) && hasManifestOf(bundle, file)) {
      originals.keySet().removeIf(old -> old.id() == state.id());
      originals.put(state, file);
      return file;
    }
    return copy(bundle, state);
  }

  private static String withoutReference(String location) {
    return location.startsWith(REFERENCE) ? location.substring(REFERENCE.length()) : location;
  }

  /** What is used in place is what the framework uses itself, changed or not. */
  private static boolean isUnchanged(Bundle bundle, Path file) throws IOException {
    return bundle.getLocation().startsWith(REFERENCE)
        ? Files.exists(file)
        : Files.isRegularFile(file) && lastChange(file) < bundle.getLastModified();
  }

  private static Path file(String location) {
    if (!location.startsWith("file:")) {
      return null;
    }
    try {
      return location.startsWith("file:/")
          ? Path.of(URI.create(location))
          : Path.of(location.substring("file:".length())).toAbsolutePath();
    } catch (IllegalArgumentException notOne) {
      return null;
    }
  }

  /** Where there is one, the time that no copying or moving of an older file can turn back. */
  private static long lastChange(Path file) throws IOException {
    long modified = Files.getLastModifiedTime(file).toMillis();
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      return modified;
    }
    Object changed = Files.getAttribute(file, "unix:ctime");
    return Math.max(modified, ((FileTime) changed).toMillis());
  }

  /** A location is but a name: the content may have come from elsewhere. */
  private static boolean hasManifestOf(Bundle bundle, Path file) throws IOException {
    byte[] installed = read(bundle.getEntry(MANIFEST));
    try {
      URL here =
          Files.isDirectory(file)
              ? file.resolve(MANIFEST).toUri().toURL()
              : new URL("jar:" + file.toUri() + "!/" + MANIFEST);
      return Arrays.equals(read(here), installed);
    } catch (IOException noBundle) {
      return false; // so it is not what was installed
    }
  }

  private static byte[] read(URL url) throws IOException {
    if (url == null) {
      return new byte[0];
    }
    var connection = url.openConnection();
    connection.setUseCaches(false); // a cached jar file would stay open
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }

  private synchronized Path copy(Bundle bundle, State state) throws IOException {
    Path jar = cache.resolve(state.id() + "-" + state.lastModified() + ".jar");
    if (!Files.exists(jar)) {
      Path unfinished = Files.createTempFile(cache, "bundle", ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.setLevel(Deflater.BEST_SPEED);
        add(zip, bundle, MANIFEST); // the first, as those who stream jars expect
        addAll(zip, bundle, "/");
      }
      Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE);
    }
    return jar;
  }

  private static void addAll(ZipOutputStream zip, Bundle bundle, String folder) throws IOException {
    Enumeration<String> paths = bundle.getEntryPaths(folder);
    for (String path : paths == null ? List.<String>of() : Collections.list(paths)) {
      if (path.endsWith("/")) {
        zip.putNextEntry(new ZipEntry(path));
        zip.closeEntry();
        addAll(zip, bundle, path);
      } else if (!path.equals(MANIFEST)) {
        add(zip, bundle, path);
      }
    }
  }

  private static void add(ZipOutputStream zip, Bundle bundle, String path) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(read(bundle.getEntry(path)));
    zip.closeEntry();
  }
}
