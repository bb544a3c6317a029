package org.jworkers.core.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.WritableByteChannel;
import org.jworkers.core.message.Frame;
import org.jworkers.spi.Block;

/**
 * Turns frames into bytes on a channel. Small ones gather until somebody writes them. Used by one
 * thread at a time.
 */
final class FrameWriter {
  /** The largest piece of a frame that is written as one. */
  static final int CHUNK = 256 << 10;

  /** Length, type, flags, worker. */
  static final int HEADER = 10;

  /** Where the type stands; behind it flags and worker. */
  static final int TYPE = 4;

  /** In the flags: this frame goes on in the next one of its type. */
  static final byte MORE = 1;

  /** In the flags: what the frame should have stands in a slot of the ring; it has the length. */
  static final byte IN_RING = 2;

  private final Duplex channels;
  private final WritableByteChannel channel;
  private final SelectableChannel patient;
  private final Outbox gathered;
  private ByteBuffer scratch;
  private Ring ring;
  private boolean hasNoRing;
  private boolean waits;

  /** Writes what may go between two chunks of a big frame. */
  interface Between {
    void chunks() throws IOException;
  }

  FrameWriter(Duplex channels) {
    this.channel = channels.out();
    this.gathered = channels.outbox();
    this.channels = channels;
    this.hasNoRing = channels.rings() == null;
    this.patient =
        channel instanceof SelectableChannel selectable && !selectable.isBlocking()
            ? selectable
            : null;
  }

  /**
   * Whether the calling thread may write. An interrupt closes most channels while a thread waits in
   * a write to them; not those that are steady, and not those that do not wait.
   */
  boolean isForAnyThread() {
    return patient != null || channels.steady() && !VirtualThreads.isCurrent();
  }

  /** Whether a write gives back control when all is written, and not before. */
  boolean isBlocking() {
    return patient == null;
  }

  /** Whether what has gathered outlives this process. */
  boolean isKeeping() {
    return gathered.isKept();
  }

  /** Whether the frame can be gathered whole with what has gathered. */
  boolean hasRoom(Frame frame) {
    return frame.size() + HEADER <= gathered.room();
  }

  /** How many bytes have gathered. */
  int gathered() {
    return gathered.unwritten();
  }

  /** Whether there is something to {@link #write}, or to {@link #rest} from. */
  boolean isUnfinished() {
    return gathered() > 0 || waits;
  }

  /** Gathers a frame for which there {@linkplain #hasRoom is room}. */
  void gather(Frame frame) {
    gathered.putHeader(HEADER - 4 + (int) frame.size(), frame, (byte) 0);
    gathered.putBody(frame);
    for (int i = 0; i < frame.blocks().size(); i++) {
      gathered.put(frame.blocks().get(i));
      frame.blocks().get(i).giveBack();
    }
    gathered.commit();
  }

  /** Gathers the frame, or writes it if it is big. */
  void add(Frame frame, Between between) throws IOException {
    long left = frame.size();
    if (left <= CHUNK) {
      header(frame, (int) left, (byte) 0);
      for (ByteBuffer part : frame.body()) {
        append(part);
      }
      for (Block block : frame.blocks()) {
        append(bytes(block));
        block.giveBack();
      }
      gathered.commit();
      return;
    }
    for (ByteBuffer part : frame.body()) {
      while (part.hasRemaining()) {
        int length = Math.min(part.remaining(), CHUNK);
        left -= length;
        between.chunks();
        header(frame, length, left > 0 ? MORE : 0);
        append(part.slice(part.position(), length));
        part.position(part.position() + length);
        gathered.commit();
      }
    }
    for (Block block : frame.blocks()) {
      int length;
      for (long at = 0; at < block.size(); at += length) {
        between.chunks();
        boolean shared = isInRing();
        length = (int) Math.min(block.size() - at, shared ? Ring.SLOT : CHUNK);
        left -= length;
        if (shared) {
          fillSlot(frame, left > 0, block, at, length);
        } else {
          write();
          writeChunk(frame, left > 0, block, at, length);
        }
      }
      block.giveBack();
    }
  }

  private static ByteBuffer bytes(Block block) {
    ByteBuffer bytes = ByteBuffer.allocate((int) block.size());
    block.get(0, bytes);
    return bytes.flip();
  }

  /** Whether the next piece of a block is for the ring, which has room then. */
  private boolean isInRing() throws IOException {
    if (ring == null && !hasNoRing) {
      try {
        ring = channels.rings().outgoing();
      } catch (IOException full) {
        hasNoRing = true; // the channel does as well
      }
    }
    return ring != null && ring.hasRoom();
  }

  /** Puts a piece of a block into the ring, and writes that it is there. */
  private void fillSlot(Frame frame, boolean more, Block block, long at, int length)
      throws IOException {
    ByteBuffer room = ring.room(length);
    block.get(at, room);
    ring.fill(room);
    header(frame, Integer.BYTES, (byte) (IN_RING | (more ? MORE : 0)));
    append(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
    gathered.commit();
    write();
  }

  /** Writes a piece of a block with its header, past what gathers, which has to be written. */
  private void writeChunk(Frame frame, boolean more, Block block, long at, int length)
      throws IOException {
    if (scratch == null) {
      scratch = channels.scratch(HEADER + CHUNK);
    }
    scratch.clear();
    putHeader(scratch, HEADER - 4 + length, frame, more ? MORE : 0);
    block.get(at, scratch.limit(HEADER + length));
    writeAll(scratch.flip());
  }

  /** Writes the beginning of a frame of {@code length} bytes without the length itself. */
  static void putHeader(ByteBuffer to, int length, Frame frame, byte flags) {
    to.putInt(length).put((byte) frame.type()).put(flags).putInt(frame.worker());
  }

  private void header(Frame frame, int length, byte flags) throws IOException {
    if (gathered.room() < HEADER) {
      write();
    }
    gathered.putHeader(HEADER - 4 + length, frame, flags);
  }

  private void append(ByteBuffer bytes) throws IOException {
    if (bytes.remaining() > gathered.room()) {
      write();
    }
    if (bytes.remaining() <= gathered.room()) {
      gathered.put(bytes);
    } else {
      writeAll(bytes);
    }
  }

  private void writeAll(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      int written = channel.write(bytes);
      gathered.wentBy(written);
      if (written == 0) {
        waits(true);
      }
    }
  }

  /** Writes of what has gathered as much as goes without waiting. */
  void tryWrite() throws IOException {
    gathered.writeTo(channel);
  }

  /** Writes all that has gathered. Not for a thread that somebody might interrupt. */
  void write() throws IOException {
    while (gathered() > 0) {
      if (gathered.writeTo(channel) == 0) {
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
