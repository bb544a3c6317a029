package org.jworkers.core.line;

import java.io.EOFException;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** A piece of a file as memory that two processes share. Used by one thread. */
interface Shared {

  /** A number that the other side changes at any time, or that this side does. */
  long number(int at) throws IOException;

  /** Changes a number, after all that this thread did before. */
  void number(int at, long value) throws IOException;

  /** What stands at a place, until the next call. */
  ByteBuffer read(int at, int length) throws IOException;

  /** Where to put what is to stand at a place, before {@link #write}. */
  ByteBuffer room(int at, int length);

  /** Lets the other side see what was put into the room at that place. */
  void write(int at, ByteBuffer room) throws IOException;

  /** Puts all of these bytes at a place of a file. */
  static void put(FileChannel file, long from, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes, from + bytes.position());
    }
  }

  /**
   * By a mapping of the file: nothing is copied.
   *
   * @param memory the mapping
   */
  record Mapped(ByteBuffer memory) implements Shared {
    private static final VarHandle NUMBER =
        MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

    @Override
    public long number(int at) {
      return (long) NUMBER.getAcquire(memory, at);
    }

    @Override
    public void number(int at, long value) {
      NUMBER.setRelease(memory, at, value);
    }

    @Override
    public ByteBuffer read(int at, int length) {
      return memory.slice(at, length);
    }

    @Override
    public ByteBuffer room(int at, int length) {
      return memory.slice(at, length);
    }

    @Override
    public void write(int at, ByteBuffer room) {
      // It is there.
    }
  }

  /**
   * By reading and writing the file, in which others see the same as in a mapping. Nothing of it is
   * left when the file is closed.
   *
   * @param file the file
   * @param from where the piece begins
   * @param pieces what is read and written goes through it
   * @param numbers the same for numbers
   */
  record InFile(FileChannel file, long from, ByteBuffer pieces, ByteBuffer numbers)
      implements Shared {

    InFile(FileChannel file, long from, int largest) {
      this(
          file,
          from,
          ByteBuffer.allocateDirect(largest),
          ByteBuffer.allocateDirect(Long.BYTES).order(ByteOrder.nativeOrder()));
    }

    @Override
    public long number(int at) throws IOException {
      fill(numbers.clear(), at);
      return numbers.getLong(0);
    }

    @Override
    public void number(int at, long value) throws IOException {
      write(at, numbers.clear().putLong(0, value));
    }

    @Override
    public ByteBuffer read(int at, int length) throws IOException {
      return fill(pieces.clear().limit(length), at);
    }

    private ByteBuffer fill(ByteBuffer bytes, int at) throws IOException {
      while (bytes.hasRemaining()) {
        if (file.read(bytes, from + at + bytes.position()) < 0) {
          throw new EOFException("The memory that the other side shares ends at " + file.size());
        }
      }
      return bytes.flip();
    }

    @Override
    public ByteBuffer room(int at, int length) {
      return pieces.clear().limit(length);
    }

    @Override
    public void write(int at, ByteBuffer room) throws IOException {
      Shared.put(file, from + at, room.rewind());
    }
  }
}
