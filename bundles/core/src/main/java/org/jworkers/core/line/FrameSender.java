package org.jworkers.core.line;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jworkers.core.message.Frame;

/**
 * Writes frames to a channel, on a thread of its own: {@link #run()} is to be run by one.
 *
 * <p>A thread of its own, because a channel closes itself when a thread that writes to it is
 * interrupted, and the senders are the user's threads. What has gathered while a write was going on
 * leaves with the next one. Control frames overtake: big frames travel in chunks, and between two
 * chunks everything of control goes first. Data that is not sent yet is bounded: past the bound,
 * senders wait.
 */
final class FrameSender implements Runnable {
  /** The largest piece of a frame that is written as one. */
  static final int CHUNK = 256 << 10;

  /** Length, type, flags, worker. */
  static final int HEADER = 10;

  /** In the flags: this frame goes on in the next one of its type. */
  static final byte MORE = 1;

  private static final int GATHERED = 16 << 10;
  private static final long BOUND = 4 << 20;

  private final WritableByteChannel channel;
  private final ByteBuffer gathered = ByteBuffer.allocateDirect(GATHERED);

  private final Object lock = new Object();
  private final Deque<Frame> control = new ArrayDeque<>();
  private final Deque<Frame> data = new ArrayDeque<>();
  private long waiting;
  private boolean idle = true;
  private boolean closing;
  private boolean done;

  FrameSender(WritableByteChannel channel) {
    this.channel = channel;
  }

  /** Takes a frame for sending. Waits, uninterruptibly, while too much data is unsent. */
  void send(Frame frame) throws IOException {
    boolean interrupted = false;
    synchronized (lock) {
      while (!frame.control() && waiting > BOUND && !closing && !done) {
        interrupted |= !await(0);
      }
      if (closing || done) {
        throw new IOException("The line is closed");
      }
      (frame.control() ? control : data).add(frame);
      waiting += frame.size();
      idle = false;
      lock.notifyAll();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits, uninterruptibly, until all that was sent is written. */
  void flush() {
    boolean interrupted = false;
    synchronized (lock) {
      while (!idle && !done) {
        interrupted |= !await(0);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean await(long millis) {
    try {
      lock.wait(millis);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Lets no more in, and gives what is in up to {@code millis} to leave. */
  void close(long millis) {
    long deadline = System.nanoTime() + millis * 1_000_000;
    boolean interrupted = false;
    synchronized (lock) {
      closing = true;
      lock.notifyAll();
      long left = millis;
      while (!done && left > 0) {
        interrupted |= !await(left);
        left = (deadline - System.nanoTime()) / 1_000_000;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    try {
      for (Frame frame = next(); frame != null; frame = next()) {
        write(frame);
      }
      writeGathered();
    } catch (IOException broken) {
      // The reading side of the same channel sees it too, and tells.
    } finally {
      synchronized (lock) {
        done = true;
        lock.notifyAll();
      }
    }
  }

  /** The next frame to write; null when all is written and the sender was closed. */
  private Frame next() throws IOException {
    while (true) {
      synchronized (lock) {
        Frame frame = control.isEmpty() ? data.poll() : control.poll();
        if (frame != null) {
          taken(frame);
          return frame;
        }
        if (gathered.position() == 0) {
          if (closing) {
            return null;
          }
          idle = true;
          lock.notifyAll();
          await(0);
          continue;
        }
      }
      writeGathered();
    }
  }

  private void taken(Frame frame) {
    waiting -= frame.size();
    lock.notifyAll();
  }

  private void write(Frame frame) throws IOException {
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
        writeControl();
        header(frame, length, left > 0);
        append(part.slice(part.position(), length));
        part.position(part.position() + length);
      }
    }
  }

  /** What may overtake goes between the chunks of what it overtakes. */
  private void writeControl() throws IOException {
    while (true) {
      Frame frame;
      synchronized (lock) {
        frame = control.poll();
        if (frame == null) {
          return;
        }
        taken(frame);
      }
      write(frame);
    }
  }

  private void header(Frame frame, int length, boolean more) throws IOException {
    if (gathered.remaining() < HEADER) {
      writeGathered();
    }
    gathered.putInt(HEADER - 4 + length).put((byte) frame.type()).put(more ? MORE : 0).putInt(0);
  }

  private void append(ByteBuffer bytes) throws IOException {
    if (bytes.remaining() > gathered.remaining()) {
      writeGathered();
    }
    if (bytes.remaining() <= gathered.remaining()) {
      gathered.put(bytes);
      return;
    }
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private void writeGathered() throws IOException {
    gathered.flip();
    while (gathered.hasRemaining()) {
      channel.write(gathered);
    }
    gathered.clear();
  }
}
