package org.jworkers.ssh.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder of classes as a jar: the same bytes for the same files, whenever and wherever. */
final class PackedFolder implements Content {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  PackedFolder(Path folder) throws IOException {
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      for (Path file : Tree.filesIn(folder)) {
        ZipEntry entry = new ZipEntry(Tree.relative(folder, file));
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        jar.putNextEntry(entry);
        Files.copy(file, jar);
      }
    }
  }

  @Override
  public long size() {
    return bytes.size();
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    bytes.writeTo(out);
  }
}
