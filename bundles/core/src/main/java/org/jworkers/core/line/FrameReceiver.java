package org.jworkers.core.line;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jworkers.core.message.Assembly;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.ProtocolException;

/** Reads messages from a channel. A frame claims a chunk at most; big messages are many frames. */
final class FrameReceiver {
  private static final int LITTLE = 512;
  private static final int MUCH = 16 << 10;

  /** Through how many bytes the elements of big arrays go. */
  private static final int SCRATCH = 64 << 10;

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private static final Shortage SHORTAGE = new Shortage();

  private final Duplex channels;
  private final ReadableByteChannel channel;

  /** As large as it has to be: there may be many lines on which little is said. */
  private ByteBuffer buffer = ByteBuffer.allocate(LITTLE).flip();

  private ByteBuffer scratch;
  private Ring ring;
  private Assembly assembly;

  /** Of the message that is being assembled. */
  private int assembling;

  private int worker;
  private volatile long largest;

  /** A receiver of messages of {@code largest} bytes at most. */
  FrameReceiver(Duplex channels, long largest) {
    this.channel = channels.in();
    this.channels = channels;
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
      if (!fill(FrameWriter.HEADER, assembly == null)) {
        return null;
      }
      int length = buffer.getInt() - (FrameWriter.HEADER - 4);
      char type = (char) (buffer.get() & 0xff);
      byte flags = buffer.get();
      boolean more = (flags & FrameWriter.MORE) != 0;
      boolean inRing = (flags & FrameWriter.IN_RING) != 0;
      int number = buffer.getInt();
      if (length < 0 || length > FrameWriter.CHUNK) {
        throw new ProtocolException(
            "A frame of " + length + " bytes; at most " + FrameWriter.CHUNK + " are allowed");
      }
      if (!more && !inRing && (assembly == null || type != assembly.type())) {
        worker = number;
        return message(type, body(length));
      }
      assemble(type, number, length, inRing);
      if (!more) {
        Assembly whole = assembly;
        assembly = null;
        worker = number;
        return whole.message();
      }
    }
  }

  /** The number of the worker that the last message is for, or from; 0 if it is the only one. */
  int worker() {
    return worker;
  }

  /** Whether something has come that was not looked at. */
  boolean hasMore() {
    return buffer.hasRemaining();
  }

  /** Whether the next message is there, whole, is of this type, and is for no worker of many. */
  boolean hasNext(char type) {
    int at = buffer.position();
    return buffer.remaining() >= FrameWriter.HEADER
        && buffer.getInt(at) <= buffer.remaining() - Integer.BYTES
        && buffer.get(at + FrameWriter.TYPE) == type
        && buffer.get(at + FrameWriter.TYPE + 1) == 0
        && buffer.getInt(at + FrameWriter.TYPE + 2) == 0
        && assembly == null;
  }

  private void assemble(char type, int number, int length, boolean inRing) throws IOException {
    if (assembly == null) {
      assembly = new Assembly(type, largest, scratch());
      assembling = number;
    } else if (number != assembling) {
      throw new ProtocolException("Chunks for worker " + number + " within " + assembling + "'s");
    } else if (type != assembly.type()) {
      throw new ProtocolException("Chunks of '" + type + "' within '" + assembly.type() + "'");
    }
    if (inRing) {
      takeSlot(length);
    } else {
      assembly.take(length, this::read);
    }
  }

  private void takeSlot(int fields) throws IOException {
    if (fields != Integer.BYTES || channels.rings() == null) {
      throw new ProtocolException("A slot of a ring, of which there is none on this line");
    }
    if (ring == null) {
      ring = channels.rings().incoming();
    }
    int length = body(Integer.BYTES).getInt();
    if (length < 0 || length > Ring.SLOT) {
      throw new ProtocolException(
          "A slot of " + length + " bytes; at most " + Ring.SLOT + " are allowed");
    }
    assembly.take(ring.read(length));
    ring.free();
  }

  private ByteBuffer scratch() {
    if (scratch == null) {
      scratch = channels.scratch(SCRATCH);
    }
    return scratch;
  }

  private ByteBuffer body(int length) throws IOException {
    ByteBuffer body = room(length);
    read(body);
    return body.flip();
  }

  private ByteBuffer room(int length) {
    for (int tries = 0; ; tries++) {
      try {
        return length == 0 ? NOTHING : ByteBuffer.allocate(length);
      } catch (OutOfMemoryError full) {
        SHORTAGE.sitOut(full, tries);
      }
    }
  }

  private Message message(char type, ByteBuffer body) throws ProtocolException {
    for (int tries = 0; ; tries++) {
      try {
        return Frames.message(type, body);
      } catch (OutOfMemoryError full) {
        SHORTAGE.sitOut(full, tries);
        body.rewind();
      }
    }
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
