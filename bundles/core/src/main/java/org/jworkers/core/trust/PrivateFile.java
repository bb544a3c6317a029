package org.jworkers.core.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * A small file that only its owner may read.
 *
 * <p>Windows has no such modes, and needs none for files in the user's own folders, which other
 * users cannot enter; that branch is written from the documentation and was not tested.
 */
final class PrivateFile {
  private static final long LARGEST = 64 << 10;

  private PrivateFile() {}

  /**
   * Its text, without the blanks around it.
   *
   * @param what what it is to the user: "token"
   * @throws IOException if it is not there, or others may read it
   */
  static String read(Path file, String what) throws IOException {
    try {
      refuseReadable(file, what);
      if (Files.size(file) > LARGEST) {
        throw new IOException("The " + what + " " + file + " is larger than " + LARGEST + " bytes");
      }
      return Files.readString(file).strip();
    } catch (NoSuchFileException missing) {
      throw new NoSuchFileException("There is no " + what + " at " + file);
    }
  }

  /**
   * Makes sure that it is private.
   *
   * @throws IOException if it is not there, or others may read it
   */
  static void refuseReadable(Path file, String what) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view == null) {
      return;
    }
    Set<PosixFilePermission> modes;
    try {
      modes = view.readAttributes().permissions();
    } catch (NoSuchFileException missing) {
      throw new NoSuchFileException("There is no " + what + " at " + file);
    }
    String others = PosixFilePermissions.toString(modes).substring(3);
    if (!others.equals("------")) {
      throw new IOException(
          "Others than its owner may use the " + what + " " + file + ": chmod 600 " + file);
    }
  }

  /** Makes it, with folders around it as private as it is, unless somebody is faster. */
  static void make(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder, modes(folder, "rwx------"));
    // Whole or not at all: who finds it there reads it at once.
    Path draft = folder.resolve(file.getFileName() + "." + UUID.randomUUID());
    Files.createFile(draft, modes(folder, "rw-------"));
    try {
      Files.write(draft, (text + "\n").getBytes(UTF_8));
      publish(draft, file);
    } catch (FileAlreadyExistsException faster) {
      // It is as good as ours.
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Unlike a renaming, a link replaces nothing. */
  private static void publish(Path draft, Path file) throws IOException {
    try {
      Files.createLink(file, draft);
    } catch (UnsupportedOperationException noLinks) {
      Files.move(draft, file);
    }
  }

  private static FileAttribute<?>[] modes(Path folder, String modes) {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {asFileAttribute(PosixFilePermissions.fromString(modes))}
        : new FileAttribute<?>[0];
  }
}
