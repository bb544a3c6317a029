package org.jworkers.core.line;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jworkers.core.message.Frame;

/**
 * Sends frames over a channel, in order, but that those of control overtake: big frames travel in
 * chunks, and between two chunks everything of control goes first.
 *
 * <p>Who may write is decided under the lock: a sender writes in its own thread when nobody else
 * writes, nothing is queued, and the channel does not mind (see {@link
 * FrameWriter#isForAnyThread}). What does not leave at once, and all else, is left to a thread of
 * this sender, which is started when it is first needed; what has gathered while it wrote leaves
 * with its next write. Data that is not sent yet is bounded: past the bound, senders wait.
 */
final class FrameSender implements Runnable {
  private static final long BOUND = 4 << 20;

  private final FrameWriter writer;
  private final Executor threads;

  private final Object lock = new Object();
  private final Deque<Frame> control = new ArrayDeque<>();
  private final Deque<Frame> data = new ArrayDeque<>();
  private long waiting;

  /** The thread of this sender has nothing to do. */
  private boolean idle = true;

  /** A sender is writing in its own thread. */
  private boolean inline;

  private int flushing;
  private boolean started;
  private boolean closing;
  private boolean done;

  /**
   * A sender over {@code channel}.
   *
   * @param threads runs this sender, once, in a thread of its own
   */
  FrameSender(WritableByteChannel channel, Executor threads) {
    this.writer = new FrameWriter(channel);
    this.threads = threads;
  }

  /**
   * Takes a frame for sending. Waits, uninterruptibly, while too much data is unsent.
   *
   * @param now whether it should leave at once if it can, rather than together with others
   */
  void send(Frame frame, boolean now) throws IOException {
    if (admit(frame, now && writer.isForAnyThread() && writer.isSmall(frame))) {
      writeHere(frame);
    }
  }

  /** Queues the frame, or gives the calling thread the right to write it. */
  private boolean admit(Frame frame, boolean maybeHere) throws IOException {
    synchronized (lock) {
      awaitRoom(frame);
      if (closing || done) {
        throw new IOException("The line is closed");
      }
      if (maybeHere && idle && !inline) {
        inline = true;
        return true;
      }
      (frame.control() ? control : data).add(frame);
      waiting += frame.size();
      rouse();
      return false;
    }
  }

  private void awaitRoom(Frame frame) {
    boolean interrupted = false;
    while (!frame.control() && waiting > BOUND && !closing && !done) {
      interrupted |= !await(0);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** There is something to do for this sender's thread. */
  private void rouse() {
    idle = false;
    if (!started) {
      started = true;
      threads.execute(this);
    }
    lock.notifyAll();
  }

  private void writeHere(Frame frame) {
    boolean broken = false;
    try {
      writer.add(frame, () -> {});
      writer.tryWrite();
    } catch (IOException e) {
      broken = true; // the reading side of the same line sees it too, and tells
    }
    synchronized (lock) {
      inline = false;
      done |= broken;
      if (!broken && writer.isUnfinished()) {
        rouse();
      } else if (!idle || flushing > 0 || closing || done) {
        lock.notifyAll();
      }
    }
  }

  /** Waits, uninterruptibly, until all that was sent is written. */
  void flush() {
    boolean interrupted = false;
    synchronized (lock) {
      flushing++;
      while ((!idle || inline) && !done) {
        interrupted |= !await(0);
      }
      flushing--;
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
      while ((started || inline) && !done && left > 0) {
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
        writer.add(frame, this::writeControl);
      }
    } catch (IOException broken) {
      // The reading side of the same line sees it too, and tells.
    } finally {
      synchronized (lock) {
        done = true;
        lock.notifyAll();
      }
    }
  }

  /** The next frame to write; null when all is written and the sender was closed. */
  private Frame next() throws IOException {
    for (Turn turn = turn(); turn != Turn.END; turn = turn()) {
      if (turn == Turn.WRITE) {
        writer.write();
        writer.rest();
      } else {
        Frame frame = poll(true);
        if (frame != null) {
          return frame;
        }
      }
    }
    return null;
  }

  private enum Turn {
    TAKE,
    WRITE,
    END
  }

  /** What this sender's thread has to do next; waits for it. */
  private Turn turn() {
    synchronized (lock) {
      while (true) {
        if (done) {
          return Turn.END;
        }
        if (!inline) {
          if (!control.isEmpty() || !data.isEmpty()) {
            return Turn.TAKE;
          }
          if (writer.isUnfinished()) {
            return Turn.WRITE;
          }
          if (closing) {
            return Turn.END;
          }
          idle = true;
          lock.notifyAll();
        }
        await(0);
      }
    }
  }

  private Frame poll(boolean dataToo) {
    synchronized (lock) {
      Frame frame = control.isEmpty() && dataToo ? data.poll() : control.poll();
      if (frame != null) {
        waiting -= frame.size();
        lock.notifyAll();
      }
      return frame;
    }
  }

  /** What may overtake goes between the chunks of what it overtakes. */
  private void writeControl() throws IOException {
    for (Frame frame = poll(false); frame != null; frame = poll(false)) {
      writer.add(frame, () -> {});
    }
  }
}
