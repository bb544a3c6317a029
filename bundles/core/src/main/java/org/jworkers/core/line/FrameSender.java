package org.jworkers.core.line;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jworkers.core.message.Frame;

/**
 * Sends frames over a channel, in order, but that those of control overtake: big frames travel in
 * chunks, and between two chunks everything of control goes first.
 *
 * <p>Small frames gather, under the lock, as the bytes that they will be. Who writes those is
 * decided there too: a sender does it in its own thread if the channel does not mind (see {@link
 * FrameWriter#isForAnyThread}) and will not make it wait, and takes along what others send
 * meanwhile. What does not leave at once, and all else, is left to a thread of this sender, which
 * is started when it is first needed. Data that is not sent yet is bounded: past the bound, senders
 * wait.
 *
 * <p>What need not leave at once gathers until it is {@linkplain #WORTH_A_WRITE much}, somebody
 * {@linkplain #hurry asks for it}, or this sender's thread looks after it, which it does every
 * millisecond: that costs less than to wake it for each frame.
 */
final class FrameSender implements Runnable {
  private static final long BOUND = 4 << 20;

  /** So much of what has gathered is worth a write of its own. */
  private static final int WORTH_A_WRITE = 8 << 10;

  /**
   * So much fits into the buffers of two sockets beside what the other side has not read: a write
   * of it that may wait for room finds some.
   */
  private static final int CREDIT = 32 << 10;

  /** How often a sender's thread writes again because others have sent meanwhile. */
  private static final int WRITES_FOR_OTHERS = 2;

  /** After so many looks at nothing, nobody looks any more. */
  private static final int LOOKS = 20;

  private final FrameWriter writer;
  private final Executor threads;
  private final Consumer<Throwable> unable;

  private final Object lock = new Object();
  private final Deque<Frame> control = new ArrayDeque<>();
  private final Deque<Frame> data = new ArrayDeque<>();
  private long waiting;

  /** How many frames have gathered since somebody began to write what had. Read without lock. */
  private volatile int gathered;

  /** The thread of this sender has nothing to do. */
  private boolean idle = true;

  /** A sender is writing in its own thread. */
  private boolean inline;

  /**
   * How much was written since the other side was {@link #heard}, in bytes; of what this sender's
   * thread has written, it is only known to be too much.
   */
  private int owed;

  /** The other side has said something since somebody asked. */
  private volatile boolean heard;

  /** Something came, while a sender was writing, that is not to wait for others. */
  private boolean urgent;

  /** How often this sender's thread will look for what has gathered, without being woken. */
  private int looks;

  /** How many threads wait for something to change here, without that of this sender. */
  private int sleepers;

  /** The thread of this sender waits. */
  private boolean asleep;

  private boolean started;
  private boolean closing;
  private boolean done;

  /**
   * A sender over {@code channels}.
   *
   * @param threads runs this sender, once, in a thread of its own
   * @param unable is told, outside the lock, if it can go on no more for another reason than that
   *     the channel is broken
   */
  FrameSender(Duplex channels, Executor threads, Consumer<Throwable> unable) {
    this.writer = new FrameWriter(channels);
    this.threads = threads;
    this.unable = unable;
  }

  /**
   * Takes a frame for sending. Waits, uninterruptibly, while too much data is unsent.
   *
   * @param now whether it should leave at once if it can, rather than together with others
   */
  void send(Frame frame, boolean now) throws IOException {
    boolean here;
    synchronized (lock) {
      awaitRoom(frame);
      here = take(frame, now);
    }
    if (here) {
      writeHere();
    }
  }

  /**
   * Takes frames one after the other. Waits as {@link #send} does.
   *
   * @param now whether the last, and with it all, should leave at once if it can
   */
  void sendAll(List<Frame> frames, boolean now) throws IOException {
    int next = 0;
    while (next < frames.size()) {
      boolean here = false;
      synchronized (lock) {
        while (!here && next < frames.size()) {
          Frame frame = frames.get(next++);
          awaitRoom(frame);
          here = take(frame, now && next == frames.size());
        }
      }
      if (here) {
        writeHere();
      }
    }
  }

  /**
   * Takes a frame that the end of this process does not lose from now on.
   *
   * @param now whether it should leave at once, rather than within a millisecond or two
   */
  void keep(Frame frame, boolean now) throws IOException {
    boolean kept;
    boolean here = false;
    synchronized (lock) {
      kept = writer.isKeeping() && mayGather(frame);
      if (kept) {
        here = take(frame, now);
      }
    }
    if (here) {
      writeHere();
    }
    if (!kept) {
      send(frame, true);
      flush();
    }
  }

  /** How many frames have gathered that did not leave yet, roughly. */
  int gathered() {
    return gathered;
  }

  /** What has gathered leaves now; by the calling thread, if the channel does not mind. */
  void hurry() {
    boolean here = false;
    synchronized (lock) {
      if (inline) {
        urgent = true;
      } else if (idle && !done && writer.isUnfinished()) {
        here = goes(true);
      }
    }
    if (here) {
      writeHere();
    }
  }

  /** Gathers or queues the frame; whether the caller is to {@link #writeHere}. */
  private boolean take(Frame frame, boolean now) throws IOException {
    if (closing || done) {
      throw new IOException("The line is closed");
    }
    if (mayGather(frame)) {
      gather(frame);
      if (now || writer.gathered() > WORTH_A_WRITE) {
        return goes(!frame.stops());
      }
      later();
      return false;
    }
    (frame.control() ? control : data).add(frame);
    waiting += frame.size();
    if (idle && inline) {
      urgent |= now; // whoever is writing takes it along
    } else {
      rouse();
    }
    return false;
  }

  /** Whether what has gathered may be added to now, and the frame has room there. */
  private boolean mayGather(Frame frame) {
    return idle && !inline && writer.hasRoom(frame);
  }

  private void gather(Frame frame) {
    writer.gather(frame);
    gathered++; // under the lock
  }

  /** The other side has said something: it is there, and reads. */
  void heard() {
    if (!heard) {
      heard = true;
    }
  }

  /** Whether the calling thread may write what has gathered, and will not have to wait for it. */
  private boolean mayWriteHere() {
    if (writer.isBlocking()) {
      owed = (heard ? 0 : owed) + writer.gathered();
      heard = false;
      if (owed > CREDIT) {
        return false;
      }
    }
    return writer.isForAnyThread();
  }

  /**
   * What has gathered is to leave: whether the calling thread is to {@link #writeHere}.
   *
   * @param patient whether the calling thread may wait for the other side, should it come to that
   */
  private boolean goes(boolean patient) {
    inline = (patient || !writer.isBlocking()) && mayWriteHere();
    if (inline) {
      gathered = 0;
    } else {
      rouse();
    }
    return inline;
  }

  private void awaitRoom(Frame frame) {
    boolean interrupted = false;
    while (!frame.isSmall() && waiting > BOUND && !closing && !done) {
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
    if (asleep || sleepers > 0) {
      lock.notifyAll();
    }
  }

  /** Something has changed, which is not for this sender's thread. */
  private void tell() {
    if (sleepers > 0) {
      lock.notifyAll();
    }
  }

  /** Writes what goes without waiting, and what has come meanwhile; leaves the rest. */
  private void writeHere() {
    boolean more = true;
    for (int left = WRITES_FOR_OTHERS; more; left--) {
      boolean broken = false;
      Throwable why = null;
      try {
        writer.tryWrite();
      } catch (IOException e) {
        broken = true; // the reading side of the same line sees it too, and tells
      } catch (RuntimeException | Error e) {
        broken = true;
        why = e;
      }
      synchronized (lock) {
        done |= broken;
        more = left > 0 && goesOn();
        if (!more) {
          leave();
        }
      }
      if (why != null) {
        unable.accept(why);
      }
    }
  }

  /** Whether all is written, and what came meanwhile is to leave too. */
  private boolean goesOn() {
    if (done || writer.isUnfinished()) {
      return false;
    }
    gatherQueued();
    if (!isDue() || !mayWriteHere()) {
      return false;
    }
    urgent = false;
    gathered = 0;
    return true;
  }

  /** Ends the calling thread's right to write. The rest is for this sender's thread. */
  private void leave() {
    inline = false;
    boolean unfinished = writer.isUnfinished();
    if (isQueued() || unfinished && (gathered == 0 || closing || isDue())) {
      rouse();
    } else if (unfinished) {
      later();
    }
    urgent = false;
    if (idle && !done && !closing) {
      tell();
    } else {
      lock.notifyAll(); // this sender's thread waits for the right to write, or to end
    }
  }

  private boolean isDue() {
    return urgent || writer.gathered() > WORTH_A_WRITE;
  }

  private boolean isQueued() {
    return !control.isEmpty() || !data.isEmpty();
  }

  /** This sender's thread will look after what has gathered. */
  private void later() {
    if (looks == 0) {
      wake();
    }
    looks = LOOKS;
  }

  /** Of what is queued, gathers as much as there is room for. */
  private void gatherQueued() {
    for (Frame frame = peek(); frame != null && writer.hasRoom(frame); frame = peek()) {
      gather(poll(true));
    }
  }

  private Frame peek() {
    return control.isEmpty() ? data.peek() : control.peek();
  }

  private boolean isAllWritten() {
    return idle && !inline && !writer.isUnfinished();
  }

  /** Waits, uninterruptibly, until all that was sent is written. */
  void flush() {
    flush(0);
  }

  /**
   * The same.
   *
   * @param millis for so long at most; 0 for as long as it takes
   */
  void flush(long millis) {
    long deadline = System.nanoTime() + millis * 1_000_000;
    boolean interrupted = false;
    synchronized (lock) {
      long left = millis;
      while (!isAllWritten() && !done && (millis == 0 || left > 0)) {
        rouseIfUnfinished();
        interrupted |= !await(left);
        left = millis == 0 ? 0 : (deadline - System.nanoTime()) / 1_000_000;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void rouseIfUnfinished() {
    if (idle && !inline && writer.isUnfinished()) {
      rouse();
    }
  }

  private boolean await(long millis) {
    sleepers++;
    try {
      lock.wait(millis);
      return true;
    } catch (InterruptedException e) {
      return false;
    } finally {
      sleepers--;
    }
  }

  /** For the thread of this sender. */
  private void sleep(long millis) {
    asleep = true;
    try {
      lock.wait(millis);
    } catch (InterruptedException nobodyDoes) {
      // It looks again.
    } finally {
      asleep = false;
    }
  }

  /** Lets no more in, and gives what is in up to {@code millis} to leave. */
  void close(long millis) {
    long deadline = System.nanoTime() + millis * 1_000_000;
    boolean interrupted = false;
    synchronized (lock) {
      closing = true;
      rouseIfUnfinished();
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
    Throwable why = null;
    try {
      serve();
    } catch (IOException broken) {
      // The reading side of the same line sees it too, and tells.
    } catch (RuntimeException | Error e) {
      why = e;
    }
    synchronized (lock) {
      done = true;
      tell();
    }
    if (why != null) {
      unable.accept(why);
    }
  }

  /** Writes until all is written and the sender was closed. */
  private void serve() throws IOException {
    boolean rested = false;
    for (Turn turn = turn(false); turn != Turn.END; turn = turn(rested)) {
      rested = turn == Turn.REST;
      if (rested) {
        Thread.yield();
      } else if (turn == Turn.WRITE) {
        writer.write();
        writer.rest();
      } else {
        Frame frame = poll(true);
        if (frame != null) {
          writer.add(frame, this::writeControl);
        }
      }
    }
  }

  private enum Turn {
    TAKE,
    WRITE,
    REST,
    END
  }

  /**
   * What this sender's thread has to do next; waits for it, but only if it has rested already:
   * whoever has something for it may be about to run.
   */
  private Turn turn(boolean rested) {
    synchronized (lock) {
      for (boolean waited = false; ; waited = true) {
        if (done) {
          return Turn.END;
        }
        if (!inline) {
          gatherQueued();
          if (isQueued()) {
            owed = CREDIT + 1;
            return Turn.TAKE;
          }
          if (writer.isUnfinished() && (waited || !idle)) {
            owed = CREDIT + 1;
            idle = false;
            gathered = 0;
            return Turn.WRITE;
          }
          if (closing) {
            return Turn.END;
          }
          idle = true;
          tell();
          if (!rested && !waited && looks == 0) {
            return Turn.REST;
          }
        }
        sleep(looks > 0 ? 1 : 0);
        looks = Math.max(0, looks - 1);
      }
    }
  }

  private Frame poll(boolean dataToo) {
    synchronized (lock) {
      Frame frame = control.isEmpty() && dataToo ? data.poll() : control.poll();
      if (frame != null) {
        waiting -= frame.size();
        tell();
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
