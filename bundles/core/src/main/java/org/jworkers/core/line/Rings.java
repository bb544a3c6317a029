package org.jworkers.core.line;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * The two rings of a line, in a file that both of its sides have open. A ring takes memory, and
 * room on the disk, once something big is sent through it.
 *
 * @param file where they are
 * @param in the place of the one that the other side fills
 * @param out the place of the one that this side fills
 */
record Rings(FileChannel file, long in, long out) implements Closeable {

  /** The ring that this side fills. To be called once. */
  Ring outgoing() throws IOException {
    return Ring.make(file, out);
  }

  /** The ring that the other side fills, once it has said so. To be called once. */
  Ring incoming() throws IOException {
    return Ring.open(file, in);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
