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
 *
 * <p>What is {@linkplain #keep kept} may gather for a moment: a thread that looks after it every
 * millisecond costs less than one that is woken for each frame.
 */
final class FrameSender implements Runnable {
  private static final long BOUND = 4 << 20;

  /** So much of what is kept is worth a write of its own. */
  private static final int WORTH_A_WRITE = 8 << 10;

  /** After so many looks at nothing, nobody looks any more. */
  private static final int LOOKS = 20;

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

  /** How often this sender's thread will look for what has gathered, without being woken. */
  private int looks;

  private int flushing;
  private boolean started;
  private boolean closing;
  private boolean done;

  /**
   * A sender over {@code channel}.
   *
   * @param outbox where frames gather
   * @param threads runs this sender, once, in a thread of its own
   */
  FrameSender(WritableByteChannel channel, Outbox outbox, Executor threads) {
    this.writer = new FrameWriter(channel, outbox);
    this.threads = threads;
  }

  /**
   * Takes a frame for sending. Waits, uninterruptibly, while too much data is unsent.
   *
   * @param now whether it should leave at once if it can, rather than together with others
   */
  void send(Frame frame, boolean now) throws IOException {
    boolean here = now && writer.isForAnyThread();
    synchronized (lock) {
      awaitRoom(frame);
      here = mayWrite(here, frame);
      if (!here) {
        (frame.control() ? control : data).add(frame);
        waiting += frame.size();
        rouse();
      }
    }
    if (here) {
      writeHere(frame, true);
    }
  }

  /**
   * Takes a frame that the end of this process does not lose from now on.
   *
   * @param now whether it should leave at once, rather than within a millisecond or two
   */
  void keep(Frame frame, boolean now) throws IOException {
    boolean here = writer.isKeeping();
    synchronized (lock) {
      here = mayWrite(here, frame);
    }
    if (here) {
      writeHere(frame, now || writer.gathered() > WORTH_A_WRITE);
    } else {
      send(frame, true);
      flush();
    }
  }

  /** Gives the calling thread the right to write, if it wants it and the frame has room. */
  private boolean mayWrite(boolean wanted, Frame frame) throws IOException {
    if (closing || done) {
      throw new IOException("The line is closed");
    }
    if (!wanted || !idle || inline || !writer.hasRoom(frame)) {
      return false;
    }
    inline = true;
    return true;
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
    wake();
  }

  private void wake() {
    if (!started) {
      started = true;
      threads.execute(this);
    }
    lock.notifyAll();
  }

  private void writeHere(Frame frame, boolean now) {
    boolean broken = false;
    try {
      writer.add(frame, () -> {});
      if (now) {
        writer.tryWrite();
      }
    } catch (IOException e) {
      broken = true; // the reading side of the same line sees it too, and tells
    }
    synchronized (lock) {
      inline = false;
      done |= broken;
      if (!broken && writer.isUnfinished()) {
        leave(now || !idle || flushing > 0 || closing);
      } else if (!idle || flushing > 0 || closing || done) {
        lock.notifyAll();
      }
    }
  }

  /** The rest is for this sender's thread, at once or when it looks next. */
  private void leave(boolean now) {
    if (now) {
      rouse();
    } else if (looks == 0) {
      wake();
    }
    looks = LOOKS;
  }

  private boolean isAllWritten() {
    return idle && !inline && !writer.isUnfinished();
  }

  /** Waits, uninterruptibly, until all that was sent is written. */
  void flush() {
    boolean interrupted = false;
    synchronized (lock) {
      flushing++;
      while (!isAllWritten() && !done) {
        hurry();
        interrupted |= !await(0);
      }
      flushing--;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What has gathered leaves now. */
  private void hurry() {
    if (idle && !inline && writer.isUnfinished()) {
      rouse();
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
      hurry();
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
      for (boolean waited = false; ; waited = true) {
        if (done) {
          return Turn.END;
        }
        if (!inline) {
          if (!control.isEmpty() || !data.isEmpty()) {
            return Turn.TAKE;
          }
          if (writer.isUnfinished() && (waited || !idle)) {
            idle = false;
            return Turn.WRITE;
          }
          if (closing) {
            return Turn.END;
          }
          idle = true;
          lock.notifyAll();
        }
        await(looks > 0 ? 1 : 0);
        looks = Math.max(0, looks - 1);
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
