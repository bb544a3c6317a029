package org.jworkers.core.line;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.jworkers.core.message.ProtocolException;

/**
 * The two rings of a line, in a file that both of its sides have open. A ring takes memory, and
 * room on the disk, once something big is sent through it.
 */
final class Rings implements Closeable {
  /** How many bytes of the file are kept for each. */
  static final int ROOM = 2 << 20;

  private final FileChannel file;
  private final long in;
  private final long out;
  private int mapped;
  private boolean closed;

  /**
   * No rings yet.
   *
   * @param file where they will be
   * @param in the place of the one that the other side fills
   * @param out the place of the one that this side fills
   */
  Rings(FileChannel file, long in, long out) {
    this.file = file;
    this.in = in;
    this.out = out;
  }

  /** The ring that this side fills. To be called once. The disk cannot be full later. */
  Ring outgoing() throws IOException {
    Shared.put(file, out, Ring.empty());
    return Ring.toFill(memory(out));
  }

  /**
   * The ring that the other side fills, once it has said so. To be called once.
   *
   * @throws ProtocolException if there is none
   */
  Ring incoming() throws IOException {
    if (file.size() < in + Ring.SIZE) {
      throw new ProtocolException("No ring at byte " + in + " of " + file.size());
    }
    return Ring.toFree(memory(in));
  }

  private Shared memory(long from) throws IOException {
    Optional<ByteBuffer> mapping = Mappings.of(file, from, Ring.SIZE);
    if (mapping.isEmpty()) {
      return new Shared.InFile(file, from, Ring.SLOT);
    }
    mapped();
    return new Shared.Mapped(mapping.get());
  }

  private synchronized void mapped() {
    if (closed) {
      Mappings.leave(1);
    } else {
      mapped++;
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (this) {
      Mappings.leave(closed ? 0 : mapped);
      closed = true;
    }
    file.close();
  }
}
