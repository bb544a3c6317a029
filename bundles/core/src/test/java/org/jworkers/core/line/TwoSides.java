package org.jworkers.core.line;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file beside a child's socket, as it is once the child has called: open on both sides, and
 * without a name.
 *
 * @param ours the parent's
 * @param theirs the child's
 */
record TwoSides(FileChannel ours, FileChannel theirs) implements AutoCloseable {

  static TwoSides in(Path folder) throws IOException {
    Path path = folder.resolve("outbox");
    FileChannel ours = FileChannel.open(path, CREATE_NEW, READ, WRITE);
    Outbox.prepare(ours);
    FileChannel theirs = FileChannel.open(path, READ, WRITE);
    Files.delete(path);
    return new TwoSides(ours, theirs);
  }

  @Override
  public void close() throws IOException {
    ours.close();
    theirs.close();
  }
}
