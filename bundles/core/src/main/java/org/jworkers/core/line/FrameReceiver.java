package org.jworkers.core.line;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.ProtocolException;

/**
 * Reads messages from a channel. A frame claims a chunk at most; the chunks of a big message are
 * read to where they stay, into room that is as large as the message says it is, but never more
 * than some times what has arrived.
 */
final class FrameReceiver {
  /** How many times what has arrived may be allocated for what is said to follow. */
  private static final int TRUST = 8;

  private static final int LITTLE = 512;
  private static final int MUCH = 16 << 10;

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final ReadableByteChannel channel;

  /** As large as it has to be: there may be many lines on which little is said. */
  private ByteBuffer buffer = ByteBuffer.allocate(LITTLE).flip();

  private ByteBuffer gathered;
  private volatile long largest;
  private char chunked;
  private long expected;

  /** A receiver of messages of {@code largest} bytes at most. */
  FrameReceiver(ReadableByteChannel channel, long largest) {
    this.channel = channel;
    admit(largest);
  }

  /** From now on messages may have up to {@code bytes} bytes. */
  void admit(long bytes) {
    largest = Math.min(bytes, Integer.MAX_VALUE - 16);
  }

  /**
   * The next message; waits for it.
   *
   * @return null at an orderly end, between two frames
   * @throws EOFException if the end comes inside a frame
   * @throws ProtocolException if what comes is no frame of ours
   */
  Message next() throws IOException {
    while (true) {
      if (!fill(FrameWriter.HEADER, gathered == null)) {
        return null;
      }
      int length = buffer.getInt() - (FrameWriter.HEADER - 4);
      char type = (char) (buffer.get() & 0xff);
      boolean more = (buffer.get() & FrameWriter.MORE) != 0;
      buffer.getInt();
      if (length < 0 || length > FrameWriter.CHUNK) {
        throw new ProtocolException(
            "A frame of " + length + " bytes; at most " + FrameWriter.CHUNK + " are allowed");
      }
      if (!more && (gathered == null || type != chunked)) {
        return Frames.message(type, body(length));
      }
      gather(type, length);
      if (!more) {
        return whole();
      }
    }
  }

  /** Whether something has come that was not looked at. */
  boolean hasMore() {
    return buffer.hasRemaining();
  }

  private void gather(char type, int length) throws IOException {
    if (gathered == null) {
      gathered = NOTHING;
      chunked = type;
    } else if (type != chunked) {
      throw new ProtocolException("Chunks of '" + type + "' within '" + chunked + "'");
    }
    if (gathered.position() + (long) length > largest) {
      throw new ProtocolException("A message of more than " + largest + " bytes");
    }
    if (gathered.remaining() < length) {
      grow(gathered.position() + length);
    }
    boolean first = gathered.position() == 0;
    ByteBuffer chunk = gathered.slice(gathered.position(), length);
    read(chunk);
    gathered.position(gathered.position() + length);
    if (first) {
      expected = Math.min(Frames.expected(type, chunk.flip()), largest);
    }
  }

  private void grow(int least) {
    long trusted = Math.min(expected, (long) TRUST * least);
    long capacity = Math.max(Math.max(least, trusted), Math.min(2L * gathered.capacity(), largest));
    gathered = ByteBuffer.allocate((int) capacity).put(gathered.flip());
  }

  private Message whole() throws ProtocolException {
    ByteBuffer all = gathered.flip();
    gathered = null;
    expected = 0;
    return Frames.message(chunked, all);
  }

  private ByteBuffer body(int length) throws IOException {
    ByteBuffer body = ByteBuffer.allocate(length);
    read(body);
    return body.flip();
  }

  private void read(ByteBuffer body) throws IOException {
    int there = Math.min(body.remaining(), buffer.remaining());
    body.put(0, buffer, buffer.position(), there).position(there);
    buffer.position(buffer.position() + there);
    while (body.hasRemaining()) {
      if (channel.read(body) < 0) {
        throw new EOFException("The line ended inside a frame");
      }
    }
  }

  /** Whether {@code count} bytes are in the buffer now; false if the end came where it may. */
  private boolean fill(int count, boolean mayEnd) throws IOException {
    while (buffer.remaining() < count) {
      buffer.compact();
      int read = channel.read(buffer);
      boolean full = !buffer.hasRemaining();
      buffer.flip();
      if (full && buffer.capacity() < MUCH) {
        int capacity = Math.min(MUCH, 8 * buffer.capacity());
        buffer = ByteBuffer.allocate(capacity).put(buffer).flip();
      }
      if (read < 0) {
        if (mayEnd && !buffer.hasRemaining()) {
          return false;
        }
        throw new EOFException("The line ended inside a frame");
      }
    }
    return true;
  }
}
