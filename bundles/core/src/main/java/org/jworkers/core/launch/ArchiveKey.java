package org.jworkers.core.launch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which commands may share an archive: those of the same Java, with the same arguments, over the
 * same jars. It changes when a jar does.
 */
final class ArchiveKey {
  static final String CLASS_PATH = "-cp";

  private static final String MODULE_PATH = "-p";

  /** Properties that mean nothing to the JVM itself. */
  private static final String OF_OURS = "-Dorg.jworkers.";

  private static final int DIGITS = 32;

  private final Instant started;

  /**
   * Keys for a JVM that started then. Jars that are younger than it, such as copies that a
   * framework makes of its bundles, will be others the next time.
   */
  ArchiveKey(Instant started) {
    this.started = started;
  }

  /** The key; empty if a JVM could not use an archive for these arguments, or not for long. */
  Optional<String> of(JavaHome home, List<String> arguments) {
    try {
      StringBuilder text = new StringBuilder();
      append(text, Path.of(home.folder(), "lib", "modules"));
      text.append(arguments.stream().filter(one -> !one.startsWith(OF_OURS)).toList());
      for (int i = 1; i < arguments.size(); i++) {
        appendPath(text, arguments.get(i - 1), arguments.get(i));
      }
      return Optional.of(digest(text.toString()));
    } catch (IOException unfit) {
      return Optional.empty();
    }
  }

  private void appendPath(StringBuilder text, String kind, String path) throws IOException {
    if (!kind.equals(CLASS_PATH) && !kind.equals(MODULE_PATH)) {
      return;
    }
    for (String name : path.split(File.pathSeparator)) {
      Path entry = Path.of(name);
      boolean folderOfModules = kind.equals(MODULE_PATH) && Files.isDirectory(entry);
      for (Path jar : folderOfModules ? contents(entry) : List.of(entry)) {
        append(text, jar);
      }
    }
  }

  private static List<Path> contents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private void append(StringBuilder text, Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    Instant changed = attributes.lastModifiedTime().toInstant();
    if (!attributes.isRegularFile() || changed.isAfter(started)) {
      throw new IOException(file + " is no file that will stay");
    }
    text.append(file.toAbsolutePath()).append(' ').append(attributes.size()).append(' ');
    text.append(changed).append('\n');
  }

  private static String digest(String text) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] sum = sha.digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("Every Java has SHA-256", never);
    }
  }
}
