package org.jworkers.core.line;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.WritableByteChannel;
import org.jworkers.spi.SteadyChannel;

/**
 * What a line runs over: one channel for each direction, which may be the same.
 *
 * @param in is read, and blocks
 * @param out is written; if it does not block, then by the threads of those who send
 * @param outbox what is to be written gathers here
 * @param steady whether they may write to {@code out} although it blocks; see {@link SteadyChannel}
 * @param rings past the channels goes what is in big arrays; null if the sides share no memory
 */
public record Duplex(
    ReadableByteChannel in, WritableByteChannel out, Outbox outbox, boolean steady, Rings rings)
    implements Closeable {
  /** In the file of a child process: behind the outbox is the child's ring, then the parent's. */
  private static final long CHILD_RING = Outbox.FILE;

  private static final long PARENT_RING = CHILD_RING + Rings.ROOM;

  /** One channel for both directions. */
  public static Duplex of(ByteChannel both) {
    return of(both, both instanceof SteadyChannel);
  }

  /** One channel for both directions; whether it is steady, its owner knows. */
  public static Duplex of(ByteChannel both, boolean steady) {
    return new Duplex(both, both, Outbox.inMemory(), steady, null);
  }

  /** Two channels; {@code out} does not block from now on. */
  public static <C extends SelectableChannel & WritableByteChannel> Duplex of(
      ReadableByteChannel in, C out) throws IOException {
    return of(in, out, Outbox.inMemory(), null);
  }

  /**
   * The parent's end of the line to a child process; {@code out} does not block from now on.
   *
   * @param file the one beside the channels, which was {@linkplain Outbox#prepare prepared}; closed
   *     with the channels
   */
  public static <C extends SelectableChannel & WritableByteChannel> Duplex toChild(
      ReadableByteChannel in, C out, FileChannel file) throws IOException {
    Rings rings = new Rings(file, CHILD_RING, PARENT_RING);
    return of(Outbox.reader(in, file), out, Outbox.inMemory(), rings);
  }

  /** The child's end of that line, alike. */
  public static <C extends SelectableChannel & WritableByteChannel> Duplex toParent(
      ReadableByteChannel in, C out, FileChannel file) throws IOException {
    return of(in, out, Outbox.in(file), new Rings(file, PARENT_RING, CHILD_RING));
  }

  private static <C extends SelectableChannel & WritableByteChannel> Duplex of(
      ReadableByteChannel in, C out, Outbox outbox, Rings rings) throws IOException {
    out.configureBlocking(false);
    return new Duplex(in, out, outbox, false, rings);
  }

  /** A buffer that goes through the channels at once: theirs are direct, sockets take arrays. */
  ByteBuffer scratch(int size) {
    return steady ? ByteBuffer.allocate(size) : ByteBuffer.allocateDirect(size);
  }

  @Override
  public void close() throws IOException {
    try (rings;
        in) {
      out.close();
    }
  }
}
