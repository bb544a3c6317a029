package org.jworkers.core.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.WritableByteChannel;
import org.jworkers.core.message.Frame;

/**
 * Turns frames into bytes on a channel. Small ones gather until somebody writes them. Used by one
 * thread at a time.
 */
final class FrameWriter {
  /** The largest piece of a frame that is written as one. */
  static final int CHUNK = 256 << 10;

  /** Length, type, flags, worker. */
  static final int HEADER = 10;

  /** In the flags: this frame goes on in the next one of its type. */
  static final byte MORE = 1;

  private static final int GATHERED = 16 << 10;

  private final WritableByteChannel channel;
  private final SelectableChannel patient;
  private final ByteBuffer gathered = ByteBuffer.allocateDirect(GATHERED);
  private boolean waits;

  /** Writes what may go between two chunks of a big frame. */
  interface Between {
    void chunks() throws IOException;
  }

  FrameWriter(WritableByteChannel channel) {
    this.channel = channel;
    this.patient =
        channel instanceof SelectableChannel selectable && !selectable.isBlocking()
            ? selectable
            : null;
  }

  /**
   * Whether any thread may write. An interrupt closes a channel while a thread waits in a write to
   * it, so those of a channel that does not wait are safe.
   */
  boolean isForAnyThread() {
    return patient != null;
  }

  /** Whether the frame can be gathered whole when nothing else is. */
  boolean isSmall(Frame frame) {
    return frame.size() + HEADER <= GATHERED;
  }

  /** Whether there is something to {@link #write}, or to {@link #rest} from. */
  boolean isUnfinished() {
    return gathered.position() > 0 || waits;
  }

  /** Gathers the frame, or writes it if it is big. */
  void add(Frame frame, Between between) throws IOException {
    long left = frame.size();
    if (left <= CHUNK) {
      header(frame, (int) left, false);
      for (ByteBuffer part : frame.body()) {
        append(part);
      }
      return;
    }
    for (ByteBuffer part : frame.body()) {
      while (part.hasRemaining()) {
        int length = Math.min(part.remaining(), CHUNK);
        left -= length;
        between.chunks();
        header(frame, length, left > 0);
        append(part.slice(part.position(), length));
        part.position(part.position() + length);
      }
    }
  }

  private void header(Frame frame, int length, boolean more) throws IOException {
    if (gathered.remaining() < HEADER) {
      write();
    }
    gathered.putInt(HEADER - 4 + length).put((byte) frame.type()).put(more ? MORE : 0).putInt(0);
  }

  private void append(ByteBuffer bytes) throws IOException {
    if (bytes.remaining() > gathered.remaining()) {
      write();
    }
    if (bytes.remaining() <= gathered.remaining()) {
      gathered.put(bytes);
    } else {
      writeAll(bytes);
    }
  }

  /** Writes of what has gathered as much as goes without waiting. */
  void tryWrite() throws IOException {
    gathered.flip();
    channel.write(gathered);
    gathered.compact();
  }

  /** Writes all that has gathered. Not for a thread that somebody might interrupt. */
  void write() throws IOException {
    gathered.flip();
    writeAll(gathered);
    gathered.clear();
  }

  private void writeAll(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.write(bytes) == 0) {
        waits(true);
      }
    }
  }

  /** To be called after {@link #write}, before any thread may {@link #tryWrite}. */
  void rest() throws IOException {
    waits(false);
  }

  private void waits(boolean now) throws IOException {
    if (patient != null && waits != now) {
      patient.configureBlocking(now);
      waits = now;
    }
  }
}
