package org.jworkers.core.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * The name of an archive's file. It tells what the file has to contain, because a JVM crashes over
 * an archive that was cut short.
 *
 * @param key of the commands that the archive is for
 * @param size of the file; 0 says that no archive can be made
 * @param sum of its bytes
 */
record ArchiveName(String key, long size, long sum) {
  private static final Pattern FORM =
      Pattern.compile("([0-9a-f]{32})-(\\d{1,18})-(\\d{1,18})\\.jsa");
  private static final int PIECE = 1 << 20;

  /** The name for an archive that is whole. */
  static ArchiveName of(String key, Path file) throws IOException {
    return new ArchiveName(key, Files.size(file), sum(file));
  }

  /** What stands for an archive that cannot be made. */
  static ArchiveName none(String key) {
    return new ArchiveName(key, 0, 0);
  }

  /** What the name of {@code file} says; empty if it is no archive. */
  static Optional<ArchiveName> of(Path file) {
    Matcher form = FORM.matcher(file.getFileName().toString());
    return form.matches()
        ? Optional.of(
            new ArchiveName(
                form.group(1), Long.parseLong(form.group(2)), Long.parseLong(form.group(3))))
        : Optional.empty();
  }

  String text() {
    return key + "-" + size + "-" + sum + ".jsa";
  }

  /** Whether the file has what its name says. */
  boolean isTrueOf(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) == size && sum(file) == sum;
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static long sum(Path file) throws IOException {
    CRC32 sum = new CRC32();
    ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
    try (FileChannel channel = FileChannel.open(file)) {
      while (channel.read(piece) >= 0) {
        sum.update(piece.flip());
        piece.clear();
      }
    }
    return sum.getValue();
  }
}
