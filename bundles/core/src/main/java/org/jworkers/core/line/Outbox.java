package org.jworkers.core.line;

import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import org.jworkers.core.message.Frame;
import org.jworkers.spi.Block;

/**
 * What one side says and has not written yet, as bytes in order. Where it is kept in a file that is
 * mapped, the end of this process loses nothing of it: the other side reads on in the file where
 * the channel ends. Used by one thread at a time.
 *
 * <p>The file has the position in the stream of its first byte, how many bytes are valid, and the
 * bytes. A process may end between any two stores, so the order of the stores matters: bytes count
 * when they are whole, and a new position is set while none count.
 */
public final class Outbox {
  /** How many bytes of a file it takes. */
  static final int FILE = 64 << 10;

  private static final int BASE = 0;
  private static final int COUNT = Long.BYTES;
  private static final int FIRST = 2 * Long.BYTES;
  private static final int MEMORY = 16 << 10;
  private static final int LITTLE_MEMORY = 512;

  private final ByteBuffer file; // null in memory
  private ByteBuffer bytes;
  private ByteBuffer unwritten;
  private long base;

  private Outbox(ByteBuffer file, ByteBuffer bytes) {
    this.file = file;
    this.bytes = bytes;
    this.unwritten = bytes.duplicate().limit(0);
  }

  /** One that ends with this process. */
  static Outbox inMemory() {
    return new Outbox(null, ByteBuffer.allocate(LITTLE_MEMORY));
  }

  /**
   * Makes room in a new file for an outbox of the other side, so that no disk can be full later.
   */
  public static void prepare(FileChannel file) throws IOException {
    Shared.put(file, 0, ByteBuffer.allocate(FILE));
  }

  /** One in a file that was prepared. The file may be closed, and be deleted. */
  static Outbox in(FileChannel file) throws IOException {
    ByteBuffer mapped = FileMapper.map(file, 0, FILE);
    return new Outbox(mapped, mapped.slice(FIRST, FILE - FIRST));
  }

  /**
   * All that the other side says: what comes through the channel, then what is left in the file.
   */
  static ReadableByteChannel reader(ReadableByteChannel channel, FileChannel file) {
    return new Reader(channel, file);
  }

  /** Whether the end of this process loses nothing of it. */
  boolean isKept() {
    return file != null;
  }

  int room() {
    return file == null ? MEMORY - bytes.position() : bytes.remaining();
  }

  /** What is in memory grows when it has to: there may be many lines on which little is said. */
  private void need(int count) {
    if (bytes.remaining() < count) {
      int capacity = Math.max(bytes.position() + count, Math.min(MEMORY, 8 * bytes.capacity()));
      int written = unwritten.position();
      bytes = ByteBuffer.allocate(capacity).put(bytes.flip());
      unwritten = bytes.duplicate().position(written).limit(written);
    }
  }

  int unwritten() {
    return bytes.position() - unwritten.position();
  }

  void putHeader(int length, Frame frame, byte flags) {
    need(FrameWriter.HEADER);
    FrameWriter.putHeader(bytes, length, frame, flags);
  }

  /** Makes room for a frame, and puts its fields; its blocks are to follow. */
  void putBody(Frame frame) {
    need((int) frame.size());
    frame.putBody(bytes);
  }

  void put(ByteBuffer part) {
    need(part.remaining());
    bytes.put(part);
  }

  void put(Block block) {
    int size = (int) block.size();
    need(size);
    block.get(0, bytes.slice(bytes.position(), size));
    bytes.position(bytes.position() + size);
  }

  /** What was put is whole. */
  void commit() {
    if (file != null) {
      VarHandle.releaseFence();
      file.putInt(COUNT, bytes.position());
    }
  }

  /** Writes as much as the channel takes now; gives how much that was. */
  int writeTo(WritableByteChannel channel) throws IOException {
    int written = channel.write(unwritten.limit(bytes.position()));
    if (unwritten() == 0) {
      int count = bytes.position();
      bytes.clear();
      unwritten.clear();
      if (file != null) {
        file.putInt(COUNT, 0);
      }
      wentBy(count);
    }
    return written;
  }

  /** So many bytes went to the channel, and are not here. To be called while nothing is. */
  void wentBy(int count) {
    base += count;
    if (file != null) {
      VarHandle.releaseFence();
      file.putLong(BASE, base);
      VarHandle.releaseFence();
    }
  }

  private static final class Reader implements ReadableByteChannel {
    private final ReadableByteChannel channel;
    private final FileChannel file;
    private long read;
    private ByteBuffer rest;

    Reader(ReadableByteChannel channel, FileChannel file) {
      this.channel = channel;
      this.file = file;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
      if (rest == null) {
        int count = channel.read(into);
        if (count >= 0) {
          read += count;
          return count;
        }
        rest = rest();
      }
      if (!rest.hasRemaining()) {
        return -1;
      }
      int count = Math.min(rest.remaining(), into.remaining());
      into.put(rest.slice(rest.position(), count));
      rest.position(rest.position() + count);
      return count;
    }

    /** What of the file has not come through the channel. */
    private ByteBuffer rest() throws IOException {
      ByteBuffer all = ByteBuffer.allocate(FILE);
      while (all.hasRemaining() && file.read(all, all.position()) >= 0) {
        // More may follow.
      }
      long from = read - all.getLong(BASE);
      int to = all.getInt(COUNT);
      boolean some = from >= 0 && from < to && to <= FILE - FIRST;
      return some ? all.slice(FIRST + (int) from, to - (int) from) : ByteBuffer.allocate(0);
    }

    @Override
    public boolean isOpen() {
      return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
      try (file) {
        channel.close();
      }
    }
  }
}
