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
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.Bundle;

/**
 * Finds the content of bundles as files. What a bundle was installed from serves if it still is
 * what was installed; otherwise a jar is written of what the framework has kept.
 */
final class BundleFiles {
  private static final String REFERENCE = "reference:";
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private final Path cache;

  /**
   * Files of bundles.
   *
   * @param cache the folder for what has to be written
   */
  BundleFiles(Path cache) {
    this.cache = cache;
  }

  /** A jar, or a folder that is a bundle. */
  Path of(Bundle bundle) throws IOException {
    Path original = original(bundle);
    return original != null ? original : copy(bundle);
  }

  /** Null if it is not to be had any more. */
  private static Path original(Bundle bundle) throws IOException {
    String location = bundle.getLocation();
    boolean inPlace = location.startsWith(REFERENCE);
    Path file = file(inPlace ? location.substring(REFERENCE.length()) : location);
    if (file == null || !Files.exists(file)) {
      return null;
    }
    boolean unchanged =
        inPlace || (Files.isRegularFile(file) && lastChange(file) < bundle.getLastModified());
    return unchanged && hasManifestOf(bundle, file) ? file : null;
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
    return Math.max(modified, ((java.nio.file.attribute.FileTime) changed).toMillis());
  }

  /** A location is but a name: the content may have come from elsewhere. */
  private static boolean hasManifestOf(Bundle bundle, Path file) throws IOException {
    URL here =
        Files.isDirectory(file)
            ? file.resolve(MANIFEST).toUri().toURL()
            : new URL("jar:" + file.toUri() + "!/" + MANIFEST);
    return Arrays.equals(read(here), read(bundle.getEntry(MANIFEST)));
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

  private synchronized Path copy(Bundle bundle) throws IOException {
    Files.createDirectories(cache);
    Path jar = cache.resolve(bundle.getBundleId() + "-" + bundle.getLastModified() + ".jar");
    if (!Files.exists(jar)) {
      Path unfinished = Files.createTempFile(cache, "bundle", ".part");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished));
          ZipOutputStream zip = new ZipOutputStream(out)) {
        zip.setLevel(java.util.zip.Deflater.BEST_SPEED);
        add(zip, bundle, MANIFEST); // the first, as those who stream jars expect
        addAll(zip, bundle, "/");
      }
      Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE);
    }
    return jar;
  }

  private static void addAll(ZipOutputStream zip, Bundle bundle, String folder) throws IOException {
    Enumeration<String> paths = bundle.getEntryPaths(folder);
    for (String path : paths == null ? java.util.List.<String>of() : Collections.list(paths)) {
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
