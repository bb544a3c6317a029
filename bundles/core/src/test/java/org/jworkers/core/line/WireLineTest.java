package org.jworkers.core.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jworkers.core.message.Message;
import org.jworkers.core.message.ProtocolException;
import org.jworkers.spi.Block;
import org.jworkers.spi.Payload;

@Timeout(120)
class WireLineTest {
  private SocketChannel near;
  private SocketChannel far;

  @BeforeEach
  void connect() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      near = SocketChannel.open(server.getLocalAddress());
      far = server.accept();
    }
  }

  @AfterEach
  void disconnect() throws IOException {
    near.close();
    far.close();
  }

  private static Message.Item item(long counter, int size) {
    return new Message.Item(counter, Optional.of(new Payload(ByteBuffer.allocate(size))));
  }

  @Test
  void messagesArriveInOrder() throws Exception {
    Ear ear = new Ear();
    try (WireLine one = new WireLine(near, "one", 1 << 20);
        WireLine two = new WireLine(far, "two", 1 << 20)) {
      two.receive(ear);

      for (int i = 0; i < 1000; i++) {
        one.send(item(i, i));
      }

      for (int i = 0; i < 1000; i++) {
        assertEquals(item(i, i), ear.heard.take());
      }
    }
  }

  @Test
  void stopOvertakesABigMessage() throws Exception {
    Ear ear = new Ear();
    try (WireLine one = new WireLine(near, "one", 1 << 20);
        WireLine two = new WireLine(far, "two", 1 << 30)) {
      one.send(item(0, 64 << 20)); // does not fit into the socket: the writer is inside it
      one.send(new Message.Cancel(false));

      two.receive(ear);

      assertEquals(new Message.Cancel(false), ear.heard.take());
      assertEquals(item(0, 64 << 20), ear.heard.take());
    }
  }

  @Test
  void whatWasSentLeavesBeforeTheLineCloses() throws Exception {
    Ear ear = new Ear();
    try (WireLine two = new WireLine(far, "two", 1 << 20)) {
      two.receive(ear);
      WireLine one = new WireLine(near, "one", 1 << 20);
      one.send(item(1, 100_000));

      one.close();

      assertEquals(item(1, 100_000), ear.heard.take());
      assertEquals("closed", ear.lost.get());
    }
  }

  @Test
  void interruptOfTheSenderDoesNoHarm() throws Exception {
    Ear ear = new Ear();
    try (WireLine one = new WireLine(near, "one", 1 << 20);
        WireLine two = new WireLine(far, "two", 1 << 20)) {
      two.receive(ear);

      Thread.currentThread().interrupt();
      one.send(item(1, 10));

      assertTrue(Thread.interrupted(), "the interrupt stays");
      assertEquals(item(1, 10), ear.heard.take());
    }
  }

  @Test
  void pingIsAnsweredByTheLineItself() throws Exception {
    Ear ear = new Ear();
    try (WireLine one = new WireLine(near, "one", 1 << 20);
        WireLine two = new WireLine(far, "two", 1 << 20)) {
      two.receive(ear);

      one.send(new Message.Ping());

      assertEquals(new Message.Pong(), one.next());
      assertTrue(ear.heard.isEmpty());
    }
  }

  @Test
  void pingThatComesBeforeTheFirstWordIsAnswered() throws Exception {
    try (WireLine one = new WireLine(near, "one", 1 << 20);
        WireLine two = new WireLine(far, "two", 1 << 20)) {
      one.send(new Message.Ping());
      one.send(item(1, 10));

      assertEquals(item(1, 10), two.next());
      assertEquals(new Message.Pong(), one.next());
    }
  }

  @Test
  void messageThatIsTooBigBreaksTheLine() throws Exception {
    Ear ear = new Ear();
    try (WireLine one = new WireLine(near, "one", 1 << 20);
        WireLine two = new WireLine(far, "two", 1 << 20)) {
      two.receive(ear);

      one.send(item(0, 2 << 20));

      assertTrue(ear.lost.get().contains("more than 1048576 bytes"), ear.lost.get());
    }
  }

  @Test
  void silenceBreaksALineThatThePulseWatches() throws Exception {
    Ear ear = new Ear();
    try (Pulse pulse = new Pulse(Duration.ofMillis(20), 3);
        WireLine one = new WireLine(near, "one", 1 << 20)) {
      pulse.add(one);
      one.receive(ear);

      String reason = ear.lost.get(20, TimeUnit.SECONDS);

      assertTrue(reason.startsWith("No sign of life for"), reason);
    }
  }

  @Test
  void whatFailsInTheReaderBreaksTheLine() throws Exception {
    Ear ear = new Ear();
    Ear other = new Ear();
    try (WireLine one = new WireLine(near, "one", 1 << 20);
        WireLine two = new WireLine(far, "two", 1 << 20)) {
      one.receive(ear);
      two.receive(
          new Line.Receiver() {
            @Override
            public void received(Message message) {
              throw new OutOfMemoryError("none left");
            }

            @Override
            public void lost(String reason) {
              other.lost(reason);
            }
          });

      one.send(item(1, 1));

      String reason = "This side could not read on: java.lang.OutOfMemoryError: none left";
      assertEquals(reason, other.lost.get());
      assertEquals(Optional.of(reason), two.fault());
      assertEquals("closed", ear.lost.get());
      assertEquals(Optional.empty(), one.fault());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatFailsInTheWriterBreaksTheLine(boolean ownThread) throws Exception {
    Ear ear = new Ear();
    Duplex failing = new Duplex(near, new Failing(near), Outbox.inMemory(), ownThread, null);
    try (WireLine one = new WireLine(failing, "one", 1 << 20)) {
      one.receive(ear);

      one.send(item(1, 1));

      assertEquals(
          "This side could not write on: java.lang.OutOfMemoryError: none left", ear.lost.get());
    }
  }

  /** Has no memory to write with. */
  private record Failing(SocketChannel closed) implements WritableByteChannel {

    @Override
    public int write(ByteBuffer bytes) {
      throw new OutOfMemoryError("none left");
    }

    @Override
    public boolean isOpen() {
      return closed.isOpen();
    }

    @Override
    public void close() throws IOException {
      closed.close();
    }
  }

  @Tag("D12")
  @Test
  void endInsideAFrameIsAnErrorAtOnce() throws Exception {
    Ear ear = new Ear();
    try (WireLine two = new WireLine(far, "two", 1 << 20)) {
      two.receive(ear);
      near.write(ByteBuffer.wrap(new byte[] {0, 0, 1}));

      near.close();

      assertEquals("The line broke: The line ended inside a frame", ear.lost.get());
    }
  }

  @Tag("D12")
  @Test
  void framesMayComeByteByByte() throws IOException {
    FrameReceiver receiver = receiver(new Trickle(bytes(item(3, 5))), 1 << 20);

    assertEquals(item(3, 5), receiver.next());
    assertEquals(null, receiver.next());
  }

  /** Hears together what comes together. */
  private static final class Crowd implements Line.Receiver {
    final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();

    @Override
    public void items(List<Message.Item> items) {
      heard.add(List.copyOf(items));
    }

    @Override
    public void results(List<Message.Result> results) {
      heard.add(List.copyOf(results));
    }

    @Override
    public void received(Message message) {
      heard.add(message);
    }

    @Override
    public void lost(String reason) {
      heard.add(reason);
    }
  }

  private static Message.Result result(long counter) {
    return new Message.Result(counter, true, new Payload(ByteBuffer.allocate(1)));
  }

  private void write(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    near.write(ByteBuffer.wrap(all.toByteArray()));
  }

  @Test
  void itemsAndResultsThatCameTogetherAreHandedOnTogether() throws Exception {
    Crowd crowd = new Crowd();
    try (WireLine two = new WireLine(far, "two", 1 << 20)) {
      byte[] half = bytes(item(3, 5));
      write(
          bytes(item(0, 5)),
          bytes(item(1, 5)),
          bytes(new Message.Busy("x")),
          bytes(item(2, 5)),
          bytes(result(0)),
          bytes(result(1)),
          Arrays.copyOf(half, 20));
      two.receive(crowd);

      assertEquals(List.of(item(0, 5), item(1, 5)), crowd.heard.take());
      assertEquals(new Message.Busy("x"), crowd.heard.take());
      assertEquals(List.of(item(2, 5)), crowd.heard.take());
      assertEquals(List.of(result(0), result(1)), crowd.heard.take());

      write(Arrays.copyOfRange(half, 20, half.length));

      assertEquals(List.of(item(3, 5)), crowd.heard.take());
    }
  }

  @Test
  void whatCameBeforeNonsenseIsHandedOn() throws Exception {
    Crowd crowd = new Crowd();
    try (WireLine two = new WireLine(far, "two", 1 << 20)) {
      byte[] bad = bytes(result(2));
      bad[bad.length - 10]++;
      write(bytes(result(0)), bytes(result(1)), bad);
      two.receive(crowd);

      assertEquals(List.of(result(0), result(1)), crowd.heard.take());
      String reason = (String) crowd.heard.take();
      assertTrue(reason.startsWith("The other side broke the protocol"), reason);
    }
  }

  @Test
  void everyCutOfAFrameIsAnEndInsideIt() {
    byte[] whole = bytes(item(3, 5));
    for (int length = 1; length < whole.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      FrameReceiver receiver = receiver(new Trickle(cut), 1 << 20);

      assertThrows(EOFException.class, receiver::next);
    }
  }

  @Test
  void hugeClaimIsRefusedBeforeAnythingIsAllocated() {
    byte[] claim = ByteBuffer.allocate(10).putInt(Integer.MAX_VALUE).put((byte) 'I').array();
    FrameReceiver receiver = receiver(new Trickle(claim), 1 << 20);

    assertThrows(ProtocolException.class, receiver::next);
  }

  @Tag("D12")
  @Test
  void falseClaimOfMuchCostsLittle() {
    ByteBuffer claim = ByteBuffer.allocate(100);
    claim.putInt(6 + 34).put((byte) 'I').put((byte) 1).putInt(0);
    claim.putLong(0).put((byte) 1).putLong(1).putLong(1);
    claim.put((byte) 'B').putLong(Integer.MAX_VALUE - 100);
    claim.putInt(6 + 3).put((byte) 'I').put((byte) 1).putInt(0).put(new byte[3]);
    byte[] sent = java.util.Arrays.copyOf(claim.array(), claim.position());
    FrameReceiver receiver = receiver(new Trickle(sent), Integer.MAX_VALUE);

    assertThrows(EOFException.class, receiver::next); // and no OutOfMemoryError
  }

  @Test
  void bigMessageMayComeByteByByte() throws IOException {
    byte[] sent = bytes(item(3, 600_000));
    FrameReceiver receiver = receiver(new Trickle(sent), 1 << 20);

    assertEquals(item(3, 600_000), receiver.next());
    assertEquals(null, receiver.next());
  }

  @Test
  void chunksOfTwoMessagesMayNotBeMixed() {
    ByteBuffer mixed = ByteBuffer.allocate(20);
    mixed.putInt(6).put((byte) 'I').put((byte) 1).putInt(0);
    mixed.putInt(6).put((byte) 'R').put((byte) 1).putInt(0);
    FrameReceiver receiver = receiver(new Trickle(mixed.array()), 1 << 20);

    assertThrows(ProtocolException.class, receiver::next);
  }

  @Test
  void sendingOverAClosedLineSaysSo() throws IOException {
    WireLine one = new WireLine(near, "one", 1 << 20);
    one.close();

    assertThrows(IOException.class, () -> one.send(new Message.Hello(1, Map.of())));
  }

  private static FrameReceiver receiver(Trickle bytes, int largest) {
    return new FrameReceiver(new Duplex(bytes, null, Outbox.inMemory(), false, null), largest);
  }

  /** An array of each kind, some of which take many chunks, some of which are smaller than one. */
  private static Payload arrays(int random) {
    Random content = new Random(random);
    List<Block> blocks = new ArrayList<>();
    for (Class<?> element :
        List.of(
            double.class,
            byte.class,
            boolean.class,
            short.class,
            char.class,
            int.class,
            long.class,
            float.class)) {
      byte[] bytes = new byte[(1 + content.nextInt(40_000)) * content.nextInt(4) * 8];
      content.nextBytes(bytes);
      Object array = Array.newInstance(element, bytes.length / Block.width(element));
      Block.put(ByteBuffer.wrap(bytes), array, 0);
      blocks.add(Block.of(array, false));
    }
    return new Payload(ByteBuffer.allocate(content.nextInt(400_000)), blocks);
  }

  @Test
  void blocksArriveAsTheyWent() throws Exception {
    Ear ear = new Ear();
    try (WireLine one = new WireLine(near, "one", 1 << 28);
        WireLine two = new WireLine(far, "two", 1 << 28)) {
      two.receive(ear);
      for (int i = 0; i < 50; i++) {
        Message message = new Message.Item(i, Optional.of(arrays(i)));
        one.send(message);
        assertEquals(message, ear.heard.take());
      }
    }
  }

  @Test
  void blocksMayComeByteByByte() throws IOException {
    Message message = new Message.Result(1, true, arrays(3));

    assertEquals(message, receiver(new Trickle(bytes(message)), 1 << 28).next());
  }

  /** The body of the frames that say this. */
  private static byte[] body(Message message) {
    ByteBuffer frames = ByteBuffer.wrap(bytes(message));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    while (frames.hasRemaining()) {
      byte[] part = new byte[frames.getInt() - 6];
      frames.position(frames.position() + 6).get(part);
      body.writeBytes(part);
    }
    return body.toByteArray();
  }

  /** A body as the frames of a big item, each but the last of this size. */
  private static Trickle items(byte[] body, int piece) {
    ByteBuffer from = ByteBuffer.wrap(body);
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    while (from.hasRemaining()) {
      byte[] part = new byte[Math.min(piece, from.remaining())];
      from.get(part);
      ByteBuffer header = ByteBuffer.allocate(10).putInt(6 + part.length).put((byte) 'I');
      frames.writeBytes(header.put((byte) (from.hasRemaining() ? 1 : 0)).array());
      frames.writeBytes(part);
    }
    return new Trickle(frames.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 1_001, 65_537, 262_144})
  void chunksMayBeCutAnywhere(int piece) throws IOException {
    for (int i = 0; i < 4; i++) {
      Message message = new Message.Item(i, Optional.of(arrays(i)));
      FrameReceiver receiver = receiver(items(body(message), piece), 1 << 28);

      assertEquals(message, receiver.next());
      assertEquals(null, receiver.next());
    }
  }

  @Test
  void whatDoesNotFillItsBlocksIsRefused() {
    byte[] whole = body(new Message.Item(1, Optional.of(arrays(5))));
    byte[] longer = java.util.Arrays.copyOf(whole, whole.length + 1);
    byte[] shorter = java.util.Arrays.copyOf(whole, whole.length - 1);

    for (byte[] body : List.of(longer, shorter)) {
      FrameReceiver receiver = receiver(items(body, 100_000), 1 << 28);
      assertThrows(ProtocolException.class, receiver::next);
    }
  }

  private static byte[] bytes(Message message) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrameSender sender =
        new FrameSender(
            new Duplex(null, Channels.newChannel(out), Outbox.inMemory(), false, null),
            unused -> {},
            why -> fail(why));
    try {
      sender.send(org.jworkers.core.message.Frames.frame(message), true);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    sender.close(0);
    sender.run();
    return out.toByteArray();
  }

  /** Gives one byte at each read. */
  private record Trickle(byte[] bytes, int[] position) implements ReadableByteChannel {
    Trickle(byte[] bytes) {
      this(bytes, new int[1]);
    }

    @Override
    public int read(ByteBuffer to) {
      if (position[0] == bytes.length) {
        return -1;
      }
      to.put(bytes[position[0]++]);
      return 1;
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
}
