package org.jworkers.core.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jworkers.core.message.Frames;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.ProtocolException;
import org.jworkers.spi.Block;
import org.jworkers.spi.Payload;

/** Big arrays go through memory that both sides have, and arrive as over the channel. */
@Timeout(60)
class RingTest {
  private static final int MIB = 1 << 20;
  private static final long CHILDS = Outbox.FILE;
  private static final long PARENTS = CHILDS + Rings.ROOM;

  @TempDir Path folder;
  private TwoSides file;
  private FileChannel theirs;
  private FileChannel ours;
  private Rings lastRings;
  private final Ear ear = new Ear();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  @BeforeEach
  void open() throws IOException {
    file = TwoSides.in(folder);
    ours = file.ours();
    theirs = file.theirs();
  }

  @AfterEach
  void close() throws IOException {
    file.close();
  }

  /** A block of each kind, up to {@code most} bytes. */
  private static Payload arrays(Random random, int most) {
    List<Block> blocks = new ArrayList<>();
    for (Class<?> element : Block.ELEMENTS) {
      byte[] bytes = new byte[random.nextInt(most / 8 + 1) * 8];
      random.nextBytes(bytes);
      Object array = Array.newInstance(element, bytes.length / Block.width(element));
      Block.put(ByteBuffer.wrap(bytes), array, 0);
      blocks.add(Block.of(array, false));
    }
    return new Payload(ByteBuffer.allocate(random.nextInt(3) * random.nextInt(200_000)), blocks);
  }

  private static Message.Result bytes(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    Payload payload = new Payload(ByteBuffer.allocate(10), List.of(Block.of(bytes, false)));
    return new Message.Result(1, true, payload);
  }

  /** What a child writes, into memory. */
  private FrameWriter writer() throws IOException {
    lastRings = new Rings(theirs, PARENTS, CHILDS);
    return new FrameWriter(
        new Duplex(null, Channels.newChannel(written), Outbox.in(theirs), false, lastRings));
  }

  /** What its parent makes of that. */
  private FrameReceiver receiver(byte[] came) {
    ReadableByteChannel channel = Channels.newChannel(new ByteArrayInputStream(came));
    return receiver(channel, new Rings(ours, CHILDS, PARENTS));
  }

  private FrameReceiver receiver(ReadableByteChannel channel, Rings rings) {
    return new FrameReceiver(
        new Duplex(Outbox.reader(channel, ours), null, Outbox.inMemory(), false, rings), 1 << 30);
  }

  @Test
  void bigArraysGoBothWaysAtOnce() throws Exception {
    Pipe there = Pipe.open();
    Pipe back = Pipe.open();
    Ear other = new Ear();
    try (WireLine child =
            new WireLine(Duplex.toParent(back.source(), there.sink(), theirs), "one", 1 << 30);
        WireLine parent =
            new WireLine(Duplex.toChild(there.source(), back.sink(), ours), "two", 1 << 30)) {
      child.receive(ear);
      parent.receive(other);
      for (int i = 0; i < 30; i++) {
        Message item = new Message.Item(i, Optional.of(arrays(new Random(i), i * 50_000)));
        Message result = new Message.Result(i, true, arrays(new Random(-i), i * 70_000));
        parent.send(item);
        child.send(result);
        assertEquals(item, ear.heard.take());
        assertEquals(result, other.heard.take());
      }
    }
    ear.lost.get();
    other.lost.get();
    assertFalse(ours.isOpen());
    assertFalse(theirs.isOpen());
  }

  @Test
  void arraysThatFitGoThroughTheRingAndOutliveWhoFilledIt() throws Exception {
    FrameWriter writer = writer();
    writer.add(Frames.frame(bytes(MIB)), () -> {});
    writer.write();
    theirs.close(); // as when its process is killed

    assertTrue(written.size() < 1_000, "through the channel: " + written.size());
    FrameReceiver receiver = receiver(written.toByteArray());
    assertEquals(bytes(MIB), receiver.next());
    assertNull(receiver.next());
  }

  @Test
  void nobodyWaitsForLongForWhoDoesNotRead() throws Exception {
    FrameWriter writer = writer();
    writer.add(Frames.frame(bytes(4 * MIB)), () -> {});
    writer.add(Frames.frame(bytes(MIB)), () -> {});
    writer.write();

    assertTrue(written.size() > 4 * MIB, "through the channel: " + written.size());
    FrameReceiver receiver = receiver(written.toByteArray());
    assertEquals(bytes(4 * MIB), receiver.next());
    assertEquals(bytes(MIB), receiver.next());
  }

  @Test
  void freedSlotsAreFilledAgain() throws Exception {
    FrameWriter writer = writer();
    FrameReceiver receiver = receiver(new Rewound(written), new Rings(ours, CHILDS, PARENTS));
    for (int i = 0; i < 20; i++) {
      writer.add(Frames.frame(bytes(700_000 + i)), () -> {});
      writer.write();
      assertEquals(bytes(700_000 + i), receiver.next());
    }
    assertTrue(written.size() < 10_000, "through the channel: " + written.size());
  }

  /** Reads on in what was written. */
  private static final class Rewound implements ReadableByteChannel {
    private final ByteArrayOutputStream written;
    private int read;

    Rewound(ByteArrayOutputStream written) {
      this.written = written;
    }

    @Override
    public int read(ByteBuffer to) {
      int count = Math.min(to.remaining(), written.size() - read);
      to.put(written.toByteArray(), read, count);
      read += count;
      return count == 0 ? -1 : count;
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

  @Test
  void whereThereIsNoRoomForARingTheChannelDoes() throws Exception {
    FrameWriter writer = writer();
    theirs.close(); // no file, no ring

    writer.add(Frames.frame(bytes(2 * MIB)), () -> {});
    writer.write();

    assertTrue(written.size() > 2 * MIB, "through the channel: " + written.size());
    assertEquals(bytes(2 * MIB), receiver(written.toByteArray()).next());
  }

  /** A frame that says that {@code length} bytes are in the ring, in so many bytes. */
  private static byte[] slot(int fields, int length) {
    ByteBuffer frame = ByteBuffer.allocate(10 + fields).putInt(6 + fields).put((byte) 'R');
    frame.put(FrameWriter.IN_RING).putInt(0);
    return (fields == 4 ? frame.putInt(length) : frame).array();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Ring.SLOT + 1, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void slotsOfOtherLengthsAreRefused(int length) throws Exception {
    new Rings(theirs, PARENTS, CHILDS).outgoing();

    assertThrows(ProtocolException.class, receiver(slot(4, length))::next);
  }

  @Test
  void slotsOfNoRingAreRefused() throws Exception {
    ReadableByteChannel channel = Channels.newChannel(new ByteArrayInputStream(slot(4, 1)));

    assertThrows(ProtocolException.class, receiver(channel, null)::next);
    assertThrows(ProtocolException.class, receiver(slot(4, 1))::next);
    new Rings(theirs, PARENTS, CHILDS).outgoing();
    assertThrows(ProtocolException.class, receiver(slot(5, 1))::next);
    ours.write(ByteBuffer.allocate(4).putInt(0, 9), CHILDS + 8);
    ProtocolException other = assertThrows(ProtocolException.class, receiver(slot(4, 1))::next);
    assertEquals("A ring of 9 slots of 131072 bytes; expected: 8 of 131072", other.getMessage());
  }

  /** Whoever sends the same to thousands of children makes no garbage that would be collected. */
  @Test
  void fewMappingsWaitForTheCollectorAndAllGoesOn() throws Exception {
    int most = 0;
    for (int i = 0; i < 200; i++) {
      close();
      open();
      written.reset();
      FrameWriter writer = writer();
      writer.add(Frames.frame(bytes(MIB)), () -> {});
      writer.write();
      assertTrue(written.size() < 1_000, "through the channel: " + written.size());
      Rings rings = new Rings(ours, CHILDS, PARENTS);
      FrameReceiver receiver =
          receiver(Channels.newChannel(new ByteArrayInputStream(written.toByteArray())), rings);
      assertEquals(bytes(MIB), receiver.next());
      rings.close();
      lastRings.close();
      most = Math.max(most, Mappings.unused());
    }
    // Fewer than 64 when the last two were made, and then those two.
    assertTrue(most < 64 + 2, "unused mappings: " + most);
  }

  @Test
  void whoReadsTheFileSeesWhatIsMappedAndTheOtherWayRound() throws Exception {
    ours.write(ByteBuffer.allocate(1_000), CHILDS);
    Shared mapped = new Shared.Mapped(ours.map(FileChannel.MapMode.READ_WRITE, CHILDS, 1_000));
    Shared inFile = new Shared.InFile(theirs, CHILDS, 100);

    for (Shared one : List.of(mapped, inFile)) {
      Shared other = one == mapped ? inFile : mapped;
      one.number(8, Long.MAX_VALUE - 5);
      assertEquals(Long.MAX_VALUE - 5, other.number(8));
      ByteBuffer room = one.room(500, 7);
      room.put(new byte[] {1, 2, 3, 4, 5, 6, 7});
      one.write(500, room);
      assertEquals(ByteBuffer.wrap(new byte[] {3, 4, 5, 6}), other.read(502, 4));
      one.write(500, one.room(500, 7).put(new byte[7]));
    }
    assertThrows(EOFException.class, () -> inFile.read(990, 11));
  }

  @Test
  void aRingInAFileIsAsOneThatIsMapped() throws Exception {
    new Rings(theirs, PARENTS, CHILDS).outgoing();
    Ring filled = Ring.toFill(new Shared.InFile(theirs, CHILDS, Ring.SLOT));
    Ring freed =
        Ring.toFree(new Shared.Mapped(ours.map(FileChannel.MapMode.READ_WRITE, CHILDS, Ring.SIZE)));
    for (int i = 0; i < 100; i++) {
      assertTrue(filled.hasRoom());
      ByteBuffer room = filled.room(Ring.SLOT - i);
      room.put(0, (byte) i).put(room.limit() - 1, (byte) -i);
      filled.fill(room);
      if (i >= 7) { // full
        assertFalse(filled.hasRoom());
        ByteBuffer oldest = freed.read(Ring.SLOT - (i - 7));
        assertEquals(i - 7, oldest.get(0));
        assertEquals(7 - i, oldest.get(oldest.limit() - 1));
        freed.free();
      }
    }
  }
}
