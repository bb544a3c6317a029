package org.jworkers.core.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.jworkers.core.message.Frame;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Message;
import org.jworkers.spi.Payload;

@Timeout(120)
class FrameSenderTest {
  /** Takes bytes once it is open. */
  private static final class Gate implements WritableByteChannel {
    final CountDownLatch open = new CountDownLatch(1);
    final AtomicLong written = new AtomicLong();
    volatile Thread last;

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      try {
        open.await();
      } catch (InterruptedException nobodyDoes) {
        throw new IOException(nobodyDoes);
      }
      int count = bytes.remaining();
      bytes.position(bytes.limit());
      written.addAndGet(count);
      last = Thread.currentThread();
      return count;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  private final Gate gate = new Gate();
  private final FrameSender sender =
      new FrameSender(
          new Duplex(null, gate, Outbox.inMemory(), false, null), unused -> {}, why -> fail(why));
  private final Frame ping = Frames.frame(new Message.Ping());

  @Test
  void flushReturnsWhenAllIsWrittenAndNotBefore() throws Exception {
    Thread writer = new Thread(sender);
    writer.start();
    sender.send(ping, true);
    Thread flusher = new Thread(sender::flush);
    flusher.start();
    while (flusher.getState() != Thread.State.WAITING) {
      assertTrue(flusher.isAlive(), "nothing is written yet");
      Thread.onSpinWait();
    }
    assertEquals(0, gate.written.get());

    gate.open.countDown();
    flusher.join();

    assertEquals(ping.size() + FrameWriter.HEADER, gate.written.get());
    sender.close(10_000);
    writer.join();
  }

  @Test
  void flushOfASenderThatHasNothingToSendReturnsAtOnce() {
    sender.flush();

    assertEquals(0, gate.written.get());
  }

  @Test
  void flushOfABrokenSenderReturnsAndKeepsTheInterrupt() throws Exception {
    sender.send(ping, true);
    sender.close(0);
    gate.open.countDown();
    sender.run();

    Thread.currentThread().interrupt();
    sender.flush();

    assertTrue(Thread.interrupted(), "the interrupt stays");
    assertFalse(Thread.currentThread().isInterrupted());
  }

  /** A channel that any thread may write to, and a sender that never has a thread of its own. */
  private static final class Alone implements AutoCloseable {
    final Pipe pipe = open();
    final FrameSender sender =
        new FrameSender(
            new Duplex(null, pipe.sink(), Outbox.inMemory(), false, null),
            unused -> {},
            why -> fail(why));

    private static Pipe open() {
      try {
        Pipe pipe = Pipe.open();
        pipe.sink().configureBlocking(false);
        pipe.source().configureBlocking(false);
        return pipe;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    int arrived() throws IOException {
      return Math.max(0, pipe.source().read(ByteBuffer.allocate(1 << 20)));
    }

    @Override
    public void close() throws IOException {
      pipe.sink().close();
      pipe.source().close();
    }
  }

  private final int size = (int) ping.size() + FrameWriter.HEADER;

  @Test
  void whatNeedNotLeaveGathersUntilSomebodyAsks() throws Exception {
    try (Alone alone = new Alone()) {
      alone.sender.send(ping, false);
      alone.sender.send(ping, false);
      assertEquals(0, alone.arrived());
      assertEquals(2, alone.sender.gathered());

      alone.sender.hurry();

      assertEquals(2 * size, alone.arrived());
      assertEquals(0, alone.sender.gathered());
    }
  }

  @Test
  void whatIsToLeaveTakesAlongWhatHasGathered() throws Exception {
    try (Alone alone = new Alone()) {
      alone.sender.send(ping, false);

      alone.sender.send(ping, true);

      assertEquals(2 * size, alone.arrived());
    }
  }

  @Test
  void whatIsSentTogetherLeavesTogether() throws Exception {
    try (Alone alone = new Alone()) {
      alone.sender.sendAll(List.of(ping, ping), false);
      assertEquals(0, alone.arrived());
      assertEquals(2, alone.sender.gathered());

      alone.sender.sendAll(List.of(ping, ping, ping), true);

      assertEquals(5 * size, alone.arrived());
    }
  }

  @Test
  void moreThanMayGatherIsSentTogether() throws Exception {
    try (Alone alone = new Alone()) {
      int many = (48 << 10) / size;

      alone.sender.sendAll(Collections.nCopies(many, ping), true);

      assertEquals(many * size, alone.arrived());
    }
  }

  @Test
  void muchOfWhatGathersLeaves() throws Exception {
    try (Alone alone = new Alone()) {
      int sent = 0;
      while (alone.arrived() == 0) {
        alone.sender.send(ping, false);
        sent += size;
        assertTrue(sent < 16 << 10, "nothing has left");
      }
      assertTrue(sent > 8 << 10, "it has left in small pieces");
    }
  }

  /** A sender over a channel that blocks, to which any platform thread may write. */
  private final List<Runnable> started = new ArrayList<>();

  private final FrameSender steady =
      new FrameSender(
          new Duplex(null, gate, Outbox.inMemory(), true, null), started::add, why -> fail(why));

  @Test
  void overASteadyChannelTheSenderWrites() throws Exception {
    gate.open.countDown();

    steady.send(ping, true);

    assertEquals(size, gate.written.get());
    assertEquals(List.of(), started);
  }

  @Test
  void whoIsNotHeardIsNotWrittenToByTheSenderForLong() throws Exception {
    gate.open.countDown();
    while (started.isEmpty()) {
      steady.send(ping, true);
      assertTrue(gate.written.get() <= 64 << 10, "more than may find room");
    }

    long written = gate.written.get();
    assertTrue(written > 16 << 10, written + " bytes");
    steady.send(ping, true);
    assertEquals(written, gate.written.get());
  }

  @Test
  void whoIsHeardIsWrittenToByTheSenderForEver() throws Exception {
    gate.open.countDown();
    while (gate.written.get() < 1 << 20) {
      steady.heard();
      steady.send(ping, true);
    }

    assertEquals(List.of(), started);
  }

  @Test
  void whoStopsSomethingNeverWaitsForTheOtherSide() throws Exception {
    steady.send(Frames.frame(new Message.Cancel(true)), true);
    steady.send(Frames.frame(new Message.Kill()), true);
    steady.send(Frames.frame(new Message.CancelItem(1)), true);

    assertEquals(1, started.size());
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void aVirtualThreadDoesNotWriteItself() throws Exception {
    Thread virtual =
        (Thread)
            Thread.class
                .getMethod("startVirtualThread", Runnable.class)
                .invoke(null, (Runnable) this::sendPing);
    virtual.join();

    assertEquals(1, started.size());
  }

  private void sendPing() {
    try {
      steady.send(ping, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void afterMuchSendersWriteThemselvesAgain() throws Exception {
    gate.open.countDown();
    Thread writer = new Thread(steady);
    writer.start();
    steady.send(Frames.frame(new Message.Define(new Payload(ByteBuffer.allocate(1 << 20)))), true);
    steady.flush();
    assertEquals(writer, gate.last);

    steady.heard();
    steady.send(ping, true);

    assertEquals(Thread.currentThread(), gate.last);
    steady.close(10_000);
    writer.join();
  }
}
