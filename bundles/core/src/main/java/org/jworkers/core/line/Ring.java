package org.jworkers.core.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

  private static final int SLOTS = 8;
  private static final int FREED = 0;
  private static final int LAYOUT = Long.BYTES;

  /** Past what is written by the one who frees, on a page of its own. */
  private static final int FIRST = 4 << 10;

  /** How many bytes it takes. */
  static final int SIZE = FIRST + SLOTS * SLOT;

  /** For so long it is cheaper to look again than to let others run. */
  private static final long SPIN = Duration.ofNanos(10_000).toNanos();

  /** Some times what a slot takes. Whoever takes longer does something else, or is dead. */
  private static final long PATIENCE = Duration.ofNanos(200_000).toNanos();

  private final Shared memory;

  /** How many slots this side has filled, or freed. */
  private long count;

  private Ring(Shared memory) {
    this.memory = memory;
  }

  /** What a file has to have in the place of a ring before it is one. */
  static ByteBuffer empty() {
    return ByteBuffer.allocate(SIZE).putInt(LAYOUT, SLOTS).putInt(LAYOUT + Integer.BYTES, SLOT);
  }

  /** A ring that this side fills, in memory that is {@link #empty}. */
  static Ring toFill(Shared memory) {
    return new Ring(memory);
  }

  /**
   * The ring that the other side fills.
   *
   * @throws ProtocolException if it is one of other slots
   */
  static Ring toFree(Shared memory) throws IOException {
    ByteBuffer layout = memory.read(LAYOUT, 2 * Integer.BYTES).order(ByteOrder.BIG_ENDIAN);
    int slots = layout.getInt();
    int slot = layout.getInt();
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
    return new Ring(memory);
  }

  /** Whether there is room in the next slot; waits for it, but not for long. */
  boolean hasRoom() throws IOException {
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

  private boolean isFree() throws IOException {
    return count - memory.number(FREED) < SLOTS;
  }

  private int slot() {
    return FIRST + (int) (count % SLOTS) * SLOT;
  }

  /** Where to put so much into the next slot, before {@link #fill}. */
  ByteBuffer room(int length) {
    return memory.room(slot(), length);
  }

  /** The next slot is filled with that; now the other side is to be told. */
  void fill(ByteBuffer room) throws IOException {
    memory.write(slot(), room);
    count++;
  }

  /** What is in the next slot, before {@link #free}. */
  ByteBuffer read(int length) throws IOException {
    return memory.read(slot(), length);
  }

  /** The next slot may be filled again. */
  void free() throws IOException {
    count++;
    memory.number(FREED, count);
  }
}
