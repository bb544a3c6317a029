package org.jworkers.core.line;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
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
 */
public record Duplex(ReadableByteChannel in, WritableByteChannel out, Outbox outbox, boolean steady)
    implements Closeable {

  /** One channel for both directions. */
  public static Duplex of(ByteChannel both) {
    return of(both, both instanceof SteadyChannel);
  }

  /** One channel for both directions; whether it is steady, its owner knows. */
  public static Duplex of(ByteChannel both, boolean steady) {
    return new Duplex(both, both, Outbox.inMemory(), steady);
  }

  /** Two channels; {@code out} does not block from now on. */
  public static <C extends SelectableChannel & WritableByteChannel> Duplex of(
      ReadableByteChannel in, C out) throws IOException {
    return of(in, out, Outbox.inMemory());
  }

  /** Two channels, and an outbox; {@code out} does not block from now on. */
  public static <C extends SelectableChannel & WritableByteChannel> Duplex of(
      ReadableByteChannel in, C out, Outbox outbox) throws IOException {
    out.configureBlocking(false);
    return new Duplex(in, out, outbox, false);
  }

  /** A buffer that goes through the channels at once: theirs are direct, sockets take arrays. */
  ByteBuffer scratch(int size) {
    return steady ? ByteBuffer.allocate(size) : ByteBuffer.allocateDirect(size);
  }

  @Override
  public void close() throws IOException {
    try (in) {
      out.close();
    }
  }
}
