package org.jworkers.core.line;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.ProtocolException;

/**
 * Reads messages from a channel. Allocates only for what has arrived: a frame claims a chunk at
 * most, and the chunks of a big message are put together when the last one is there.
 */
final class FrameReceiver {
  private final ReadableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(16 << 10).flip();
  private final List<ByteBuffer> chunks = new ArrayList<>();
  private volatile long largest;
  private char chunked;
  private long gathered;

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
      if (!fill(FrameWriter.HEADER, chunks.isEmpty())) {
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
      ByteBuffer body = body(length);
      if (!more && (chunks.isEmpty() || type != chunked)) {
        return Frames.message(type, body);
      }
      gather(type, body);
      if (!more) {
        return whole();
      }
    }
  }

  private void gather(char type, ByteBuffer body) throws ProtocolException {
    if (!chunks.isEmpty() && type != chunked) {
      throw new ProtocolException("Chunks of '" + type + "' within '" + chunked + "'");
    }
    chunked = type;
    gathered += body.remaining();
    if (gathered > largest) {
      throw new ProtocolException("A message of more than " + largest + " bytes");
    }
    chunks.add(body);
  }

  private Message whole() throws ProtocolException {
    ByteBuffer all = ByteBuffer.allocate((int) gathered);
    chunks.forEach(all::put);
    chunks.clear();
    gathered = 0;
    return Frames.message(chunked, all.flip());
  }

  private ByteBuffer body(int length) throws IOException {
    ByteBuffer body = ByteBuffer.allocate(length);
    int there = Math.min(length, buffer.remaining());
    body.put(0, buffer, buffer.position(), there).position(there);
    buffer.position(buffer.position() + there);
    while (body.hasRemaining()) {
      if (channel.read(body) < 0) {
        throw new EOFException("The line ended inside a frame");
      }
    }
    return body.flip();
  }

  /** Whether {@code count} bytes are in the buffer now; false if the end came where it may. */
  private boolean fill(int count, boolean mayEnd) throws IOException {
    while (buffer.remaining() < count) {
      buffer.compact();
      int read = channel.read(buffer);
      buffer.flip();
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
