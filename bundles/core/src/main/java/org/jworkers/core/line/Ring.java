package org.jworkers.core.line;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.time.Duration;
import org.jworkers.core.message.ProtocolException;

/**
 * Memory that two processes share, for pieces of big arrays on their way from one to the other: a
 * ring of slots, which one thread of one process fills in turn, and one of the other frees in the
 * same order. That a slot is filled, and with how much, is said over the channel beside it; how
 * many were freed stands in the memory. What is in it outlives who has written it.
 */
final class Ring {
  /** How many bytes fit into a slot. */
  static final int SLOT = 128 << 10;

  /** How many bytes of a file a ring takes. */
  static final int SIZE = 2 << 20;

  private static final int SLOTS = 8;
  private static final int FREED = 0;
  private static final int LAYOUT = Long.BYTES;

  /** Past what is written by the one who frees, on a page of its own. */
  private static final int FIRST = 4 << 10;

  private static final VarHandle LONGS =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** For so long it is cheaper to look again than to let others run. */
  private static final long SPIN = Duration.ofNanos(10_000).toNanos();

  /** Some times what a slot takes. Whoever takes longer does something else, or is dead. */
  private static final long PATIENCE = Duration.ofNanos(200_000).toNanos();

  private final ByteBuffer memory;

  /** How many slots this side has filled, or freed. */
  private long count;

  private Ring(FileChannel file, long at) throws IOException {
    memory = file.map(FileChannel.MapMode.READ_WRITE, at, FIRST + SLOTS * SLOT);
  }

  /** A new ring at a place in a file where none was. The disk cannot be full later. */
  static Ring make(FileChannel file, long at) throws IOException {
    ByteBuffer empty = ByteBuffer.allocate(FIRST + SLOTS * SLOT);
    empty.putInt(LAYOUT, SLOTS).putInt(LAYOUT + Integer.BYTES, SLOT);
    while (empty.hasRemaining()) {
      file.write(empty, at + empty.position());
    }
    return new Ring(file, at);
  }

  /**
   * The other side's ring, which has said that there is something in it.
   *
   * @throws ProtocolException if there is none, or one of other slots
   */
  static Ring open(FileChannel file, long at) throws IOException {
    if (file.size() < at + FIRST + SLOTS * SLOT) {
      throw new ProtocolException("No ring at byte " + at + " of " + file.size());
    }
    Ring ring = new Ring(file, at);
    int slots = ring.memory.getInt(LAYOUT);
    int slot = ring.memory.getInt(LAYOUT + Integer.BYTES);
    if (slots != SLOTS || slot != SLOT) {
      throw new ProtocolException(
          "A ring of "
              + slots
              + " slots of "
              + slot
              + " bytes; expected: "
              + SLOTS
              + " of "
              + SLOT);
    }
    return ring;
  }

  /** Whether there is room in the next slot; waits for it, but not for long. */
  boolean hasRoom() {
    boolean room = isFree();
    long start = room ? 0 : System.nanoTime();
    for (long waited = 0; !room && waited < PATIENCE; waited = System.nanoTime() - start) {
      if (waited < SPIN) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
      room = isFree();
    }
    return room;
  }

  private boolean isFree() {
    return count - (long) LONGS.getAcquire(memory, FREED) < SLOTS;
  }

  /** The slot to be filled or freed next: so much of it as is said. */
  ByteBuffer slot(int length) {
    return memory.slice(FIRST + (int) (count % SLOTS) * SLOT, length);
  }

  /** The next slot is filled, and the other side will be told. */
  void filled() {
    count++;
  }

  /** The next slot may be filled again. */
  void free() {
    count++;
    LONGS.setRelease(memory, FREED, count);
  }
}
